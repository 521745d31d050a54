namespace Integration.Core.Notices;

/// <summary>A notifier, what concerns it, and how long one delivery may take.</summary>
/// <param name="Notifier">The notifier.</param>
/// <param name="Filter">What concerns it.</param>
/// <param name="Timeout">Null for a notifier that has limits of its own.</param>
internal sealed record NotifierRegistration(ISyncNotifier Notifier, NoticeFilter Filter, TimeSpan? Timeout)
{
    public string Name => Notifier.Name;
}
