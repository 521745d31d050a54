namespace Integration.Core.Billing;

/// <summary>Where usage comes from. Implement it to bill another product; the contract suite of Integration.Testing says whether it is right.</summary>
/// <remarks>
/// A failure that concerns one tenant is data: an Unknown reading. A failure of the whole connection (credentials, address) is an exception.
/// Implementations are safe for concurrent calls.
/// </remarks>
public interface IUsageSource
{
    /// <summary>Gets how long the source keeps create and delete events.</summary>
    TimeSpan EventRetention { get; }

    /// <summary>Gets how late an event may still turn up.</summary>
    TimeSpan EventLag { get; }

    /// <summary>Checks the connection and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the present counts of every tenant in pages of the largest allowed size.</summary>
    /// <param name="cancellationToken">Cancels the sweep.</param>
    /// <returns>The tenants that could be listed, and whether that is all of them.</returns>
    Task<UsageSweep> SweepAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the create and delete events of one tenant, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="from">The start, included.</param>
    /// <param name="to">The end, excluded.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The events, each once; Unknown when they could not be read whole.</returns>
    Task<Reading<IReadOnlyList<UsageEvent>>> ReadEventsAsync(
        TenantId tenant, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken = default);

    /// <summary>Lists the contract lines that the source's own integration is mapped to.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The writers; Unknown when they could not be read.</returns>
    Task<Reading<IReadOnlyList<OtherWriter>>> ListOtherWritersAsync(CancellationToken cancellationToken = default);
}
