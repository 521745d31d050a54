using Integration.Core.Billing;

namespace Integration.Core.Storage;

/// <summary>Keeps observations, the evidence of what was billed.</summary>
public interface IObservationStore
{
    /// <summary>Appends observations and moves coverage, in one transaction. An observation of the same tenant, instant and source is kept once, with the larger counts: a late event may raise what was rebuilt before.</summary>
    /// <param name="observations">The observations.</param>
    /// <param name="coverage">The coverage that they lead to.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when they are durable.</returns>
    Task AppendAsync(
        IReadOnlyCollection<Observation> observations, IReadOnlyCollection<Coverage> coverage, CancellationToken cancellationToken = default);

    /// <summary>Lists the coverage of every tenant ever observed.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The coverage by tenant.</returns>
    Task<IReadOnlyDictionary<TenantId, Coverage>> ListCoverageAsync(CancellationToken cancellationToken = default);

    /// <summary>Streams the observations from an instant on, by tenant and then by time.</summary>
    /// <param name="from">The instant, included.</param>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="until">The instant before which they end; null for no end.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The observations.</returns>
    IAsyncEnumerable<Observation> ListAsync(
        DateTimeOffset from, TenantId? tenant = null, DateTimeOffset? until = null, CancellationToken cancellationToken = default);
}
