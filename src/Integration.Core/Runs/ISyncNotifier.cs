namespace Integration.Core.Runs;

/// <summary>Tells people about findings that opened, changed or closed. Implement it to send mail or chat messages.</summary>
public interface ISyncNotifier
{
    /// <summary>Tells about changes of findings. Called once per edge, not once per run.</summary>
    /// <param name="changes">The changes; at least one of its lists has an item.</param>
    /// <param name="cancellationToken">Cancels the notice.</param>
    /// <returns>A task that ends when the notice is on its way. An exception is logged and does not stop the run.</returns>
    Task NotifyAsync(FindingChanges changes, CancellationToken cancellationToken = default);
}
