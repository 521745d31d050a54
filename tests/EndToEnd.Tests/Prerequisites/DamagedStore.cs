using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Storage;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>A store whose check finds that it is damaged, while what a run needs of it can be read.</summary>
internal sealed class DamagedStore(ISyncStore inner) : ISyncStore
{
    public const string Text = "The store is damaged.";

    public ILinkStore Links => inner.Links;

    public IAssetLinkStore AssetLinks => inner.AssetLinks;

    public IObservationStore Observations => inner.Observations;

    public IPlanStore Plans => inner.Plans;

    public IJournalStore Journal => inner.Journal;

    public IAlertStore Alerts => inner.Alerts;

    public IFindingStore Findings => inner.Findings;

    public INoticeStore Notices => inner.Notices;

    public ILinePriceStore LinePrices => inner.LinePrices;

    public IRunStore Runs => inner.Runs;

    public Task OpenAsync(CancellationToken cancellationToken = default) => inner.OpenAsync(cancellationToken);

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Finding>>([new Finding { Code = "PRE401", Severity = FindingSeverity.Blocking, Subject = "connection:store", Text = Text }]);

    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) =>
        inner.TryLockAsync(names, cancellationToken);

    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        inner.CompactAsync(retention, now, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
