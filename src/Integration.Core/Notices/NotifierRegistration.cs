namespace Integration.Core.Notices;

/// <summary>A notifier, what concerns it, and how long one delivery may take. Ends with the container, and the notifier with it.</summary>
/// <param name="Notifier">The notifier.</param>
/// <param name="Filter">What concerns it.</param>
/// <param name="Timeout">Null for a notifier that has limits of its own.</param>
internal sealed record NotifierRegistration(ISyncNotifier Notifier, NoticeFilter Filter, TimeSpan? Timeout) : IDisposable, IAsyncDisposable
{
    public string Name => Notifier.Name;

    public void Dispose() => (Notifier as IDisposable)?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (Notifier is IAsyncDisposable notifier)
            await notifier.DisposeAsync().ConfigureAwait(false);
        else
            Dispose();
    }
}
