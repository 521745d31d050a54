using Integration.Core.Notices;

namespace Integration.Core.Storage;

/// <summary>Keeps notices until they are delivered, and what findings they have told of. Every method is durable when its task ends.</summary>
public interface INoticeStore
{
    /// <summary>
    /// Lists the findings that differ from what was told of them: those that opened, changed or closed since. What opened and closed untold is not listed;
    /// what was told of the same code and subject in other scopes is.
    /// </summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The findings, oldest first.</returns>
    Task<IReadOnlyList<UntoldFinding>> ListUntoldAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds notices, and records what they tell, in one transaction. A finding that changed after it was listed stays untold.</summary>
    /// <param name="notices">The notices; none when nobody listens.</param>
    /// <param name="told">The findings as they were listed.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when both are durable.</returns>
    Task AddAsync(IReadOnlyCollection<PendingNotice> notices, IReadOnlyCollection<UntoldFinding> told, CancellationToken cancellationToken = default);

    /// <summary>Lists the notices that are not delivered yet.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The notices, oldest first.</returns>
    Task<IReadOnlyList<PendingNotice>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Records an attempt that failed: its number, its reason, and when the next one is due.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveAsync(PendingNotice notice, CancellationToken cancellationToken = default);

    /// <summary>Removes a notice that is delivered, or given up. Does nothing when it is gone.</summary>
    /// <param name="id">The notice's id.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task RemoveAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds what a notifier remembers from notice to notice.</summary>
    /// <param name="notifier">The notifier's name.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What it remembers; null for nothing.</returns>
    Task<string?> FindMemoryAsync(string notifier, CancellationToken cancellationToken = default);

    /// <summary>Keeps what a notifier remembers.</summary>
    /// <param name="notifier">The notifier's name.</param>
    /// <param name="memory">What to remember; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveMemoryAsync(string notifier, string? memory, CancellationToken cancellationToken = default);
}
