using Integration.Core.Journal;

namespace Integration.Core.Storage;

/// <summary>The store of one integration. One process writes to it at a time.</summary>
/// <remarks>Implementations are safe for concurrent calls. What a task has written when it ends survives a crash.</remarks>
public interface ISyncStore : IAsyncDisposable
{
    /// <summary>Gets the links.</summary>
    ILinkStore Links { get; }

    /// <summary>Gets the links between devices and assets.</summary>
    IAssetLinkStore AssetLinks { get; }

    /// <summary>Gets the observations.</summary>
    IObservationStore Observations { get; }

    /// <summary>Gets the prices of contract lines.</summary>
    ILinePriceStore LinePrices { get; }

    /// <summary>Gets the plans and their approvals.</summary>
    IPlanStore Plans { get; }

    /// <summary>Gets the journal.</summary>
    IJournalStore Journal { get; }

    /// <summary>Gets the inbox of alerts.</summary>
    IAlertStore Alerts { get; }

    /// <summary>Gets the findings.</summary>
    IFindingStore Findings { get; }

    /// <summary>Gets the notices that are not delivered yet.</summary>
    INoticeStore Notices { get; }

    /// <summary>Gets the runs.</summary>
    IRunStore Runs { get; }

    /// <summary>Opens the store, creating or migrating it as needed, and takes its writer's lock.</summary>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>A task that ends when the store is ready. Further calls end at once.</returns>
    /// <exception cref="StoreException">The store is not ours, is newer than this version, cannot be read, or is open in another process.</exception>
    Task OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Checks an open store: that what it holds is whole, that it can be written to, and that there is room. Changes nothing.</summary>
    /// <param name="cancellationToken">Cancels before the check begins.</param>
    /// <returns>The findings, about <c>connection:store</c>; empty when all is well, and by default.</returns>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    /// <summary>Takes the locks of all names, or none of them: one holder per name over all users of the store.</summary>
    /// <param name="names">The names, such as <c>contract:7001</c> or <c>run:billing</c>.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The held locks, released by disposing; null when another holder has one of them.</returns>
    Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default);

    /// <summary>Removes what has outlived its use: observations are compacted to daily peaks, and each kind of record goes at its age. An entry that has not ended stays.</summary>
    /// <param name="retention">How long what is kept.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Cancels the clean-up.</param>
    /// <returns>A task that ends when it is done.</returns>
    Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default);
}
