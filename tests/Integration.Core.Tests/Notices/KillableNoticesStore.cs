using Integration.Core.Journal;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Notices;

/// <summary>The store of a process that a <see cref="Kill"/> may end while it puts notices together or sends them.</summary>
internal sealed class KillableNoticesStore(ISyncStore inner, Kill kill) : ISyncStore, INoticeStore
{
    public ILinkStore Links => inner.Links;

    public IAssetLinkStore AssetLinks => inner.AssetLinks;

    public IObservationStore Observations => inner.Observations;

    public ILinePriceStore LinePrices => inner.LinePrices;

    public IPlanStore Plans => inner.Plans;

    public IJournalStore Journal => inner.Journal;

    public IAlertStore Alerts => inner.Alerts;

    public IFindingStore Findings => inner.Findings;

    public INoticeStore Notices => this;

    public IRunStore Runs => inner.Runs;

    public Task OpenAsync(CancellationToken cancellationToken = default) => inner.OpenAsync(cancellationToken);

    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) => inner.TryLockAsync(names, cancellationToken);

    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) => inner.CompactAsync(retention, now, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public Task<IReadOnlyList<UntoldFinding>> ListUntoldAsync(CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.Notices.ListUntoldAsync(cancellationToken);
    }

    public Task AddAsync(IReadOnlyCollection<PendingNotice> notices, IReadOnlyCollection<UntoldFinding> told, CancellationToken cancellationToken = default) =>
        AroundAsync("add", () => inner.Notices.AddAsync(notices, told, cancellationToken));

    public Task<IReadOnlyList<PendingNotice>> ListAsync(CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.Notices.ListAsync(cancellationToken);
    }

    public Task SaveAsync(PendingNotice notice, CancellationToken cancellationToken = default) =>
        AroundAsync("save", () => inner.Notices.SaveAsync(notice, cancellationToken));

    public Task RemoveAsync(string id, CancellationToken cancellationToken = default) => AroundAsync("remove", () => inner.Notices.RemoveAsync(id, cancellationToken));

    public Task<string?> FindMemoryAsync(string notifier, CancellationToken cancellationToken = default) => inner.Notices.FindMemoryAsync(notifier, cancellationToken);

    public Task SaveMemoryAsync(string notifier, string? memory, CancellationToken cancellationToken = default) =>
        AroundAsync("memory", () => inner.Notices.SaveMemoryAsync(notifier, memory, cancellationToken));

    private Task<bool> AroundAsync(string name, Func<Task> write) => kill.AroundAsync(name, async () =>
    {
        await write();
        return true;
    });
}
