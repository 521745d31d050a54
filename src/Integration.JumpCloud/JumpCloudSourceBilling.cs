using Integration.Core;
using Integration.Core.Reports;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Says what JumpCloud bills the MSP. Safe for concurrent calls.</summary>
/// <remarks>
/// JumpCloud documents neither the unit of an organization's billing estimate nor the month that an invoice is for: estimates come as bare integers, and
/// an invoice counts to the month before the one in which it is due, which is not verified.
/// </remarks>
public sealed class JumpCloudSourceBilling : ISourceBilling
{
    private readonly BillReader reader;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">Names the provider; null takes the defaults.</param>
    public JumpCloudSourceBilling(JumpCloudClient client, JumpCloudOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        reader = new BillReader(client, new OrganizationLister(client), new KeyProbe(client), new ProviderLocator(client, options?.ProviderId));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<TenantId, Reading<SourceEstimate>>> ReadEstimatesAsync(
        IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenants);
        return reader.ReadEstimatesAsync(tenants, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Reading<IReadOnlyList<SourceInvoice>>> ListInvoicesAsync(DateRange month, CancellationToken cancellationToken = default) =>
        reader.ListInvoicesAsync(month, cancellationToken);
}
