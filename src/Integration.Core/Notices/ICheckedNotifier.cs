namespace Integration.Core.Notices;

/// <summary>A notifier that can tell beforehand what keeps it from delivering.</summary>
internal interface ICheckedNotifier : ISyncNotifier
{
    /// <summary>Says what is missing and how to fix it. Sends nothing.</summary>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken);
}
