using Integration.Core.Mapping;
using Integration.Core.Ticketing;

namespace Integration.Core.Storage;

/// <summary>Keeps the inbox of alerts: the source's cursor, its tenants, and every episode with where it stands.</summary>
public interface IAlertStore
{
    /// <summary>Reads where the source was left.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The inbox; an empty one before the first poll.</returns>
    Task<AlertInbox> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Replaces the list of tenants, in one transaction.</summary>
    /// <param name="tenants">The tenants.</param>
    /// <param name="listedAt">When they were listed.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveTenantsAsync(IReadOnlyCollection<Tenant> tenants, DateTimeOffset listedAt, CancellationToken cancellationToken = default);

    /// <summary>Stores what a poll read: the episodes that began, changed or ended, and the cursor, in one transaction. A cursor never moves past what is not stored.</summary>
    /// <param name="episodes">The episodes, whole.</param>
    /// <param name="cursor">The source's cursor; null when it has none.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when both are durable.</returns>
    Task ReceiveAsync(IReadOnlyCollection<Episode> episodes, string? cursor, CancellationToken cancellationToken = default);

    /// <summary>Saves episodes, in one transaction. One with the same key is replaced.</summary>
    /// <param name="episodes">The episodes, whole.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when they are durable.</returns>
    Task SaveAsync(IReadOnlyCollection<Episode> episodes, CancellationToken cancellationToken = default);

    /// <summary>Lists the episodes that are not finished, and those that got a ticket or became a line of a digest of late.</summary>
    /// <param name="ticketedSince">The instant from which finished episodes are listed too.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The episodes, oldest first.</returns>
    Task<IReadOnlyList<Episode>> ListAsync(DateTimeOffset ticketedSince, CancellationToken cancellationToken = default);

    /// <summary>Finds the latest episode of alerts, finished or not.</summary>
    /// <param name="alerts">The alerts; any number.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The episodes; an alert without one is missing.</returns>
    Task<IReadOnlyDictionary<AlertReference, Episode>> FindLatestAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default);

    /// <summary>Finds an episode.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The episode, or null when there is none.</returns>
    Task<Episode?> FindAsync(string key, CancellationToken cancellationToken = default);
}
