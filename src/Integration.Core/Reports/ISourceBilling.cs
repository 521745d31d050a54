namespace Integration.Core.Reports;

/// <summary>Says what the source's vendor itself bills. Optional: implement it beside <see cref="Billing.IUsageSource"/> so that reports can compare.</summary>
/// <remarks>A failure of the whole connection is an exception; the report then says Unknown. Implementations are safe for concurrent calls.</remarks>
public interface ISourceBilling
{
    /// <summary>Reads the vendor's estimates of its present month's bill, without their unit: <see cref="SourceEstimate.Amount"/> is left Unknown.</summary>
    /// <param name="tenants">The tenants.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each tenant asked for.</returns>
    Task<IReadOnlyDictionary<TenantId, Reading<SourceEstimate>>> ReadEstimatesAsync(
        IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken = default);

    /// <summary>Lists the vendor's invoices for the use of a month.</summary>
    /// <param name="month">The month's days.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The invoices; Unknown when they could not be read.</returns>
    Task<Reading<IReadOnlyList<SourceInvoice>>> ListInvoicesAsync(DateRange month, CancellationToken cancellationToken = default);
}
