using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace EndToEnd.Tests.Plans;

/// <summary>A store of a process that dies around keeping a decision.</summary>
internal sealed class DyingStore(ISyncStore inner, bool after) : ISyncStore, IPlanStore
{
    public ILinkStore Links => inner.Links;

    public IAssetLinkStore AssetLinks => inner.AssetLinks;

    public IObservationStore Observations => inner.Observations;

    public IPlanStore Plans => this;

    public IJournalStore Journal => inner.Journal;

    public IAlertStore Alerts => inner.Alerts;

    public IFindingStore Findings => inner.Findings;

    public INoticeStore Notices => inner.Notices;

    public ILinePriceStore LinePrices => inner.LinePrices;

    public IRunStore Runs => inner.Runs;

    public Task OpenAsync(CancellationToken cancellationToken = default) => inner.OpenAsync(cancellationToken);

    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) =>
        inner.TryLockAsync(names, cancellationToken);

    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        inner.CompactAsync(retention, now, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public Task SaveAsync(JobPlan plan, CancellationToken cancellationToken = default) => inner.Plans.SaveAsync(plan, cancellationToken);

    public Task<IReadOnlyList<TPlan>> FindAsync<TPlan>(string hashPrefix, CancellationToken cancellationToken = default)
        where TPlan : JobPlan => inner.Plans.FindAsync<TPlan>(hashPrefix, cancellationToken);

    public Task<IReadOnlyList<JobPlan>> ListAsync(string? job, int count, CancellationToken cancellationToken = default) =>
        inner.Plans.ListAsync(job, count, cancellationToken);

    public async Task DecideAsync(PlanDecision decision, CancellationToken cancellationToken = default)
    {
        if (after)
            await inner.Plans.DecideAsync(decision, cancellationToken);

        throw new KilledException();
    }

    public Task<IReadOnlyList<PlanDecision>> ListDecisionsAsync(
        string job, string hash, IReadOnlyCollection<string> changes, CancellationToken cancellationToken = default) =>
        inner.Plans.ListDecisionsAsync(job, hash, changes, cancellationToken);

    internal sealed class KilledException() : Exception("The process was killed.");
}
