using System.Globalization;
using Integration.Core;
using Integration.Core.Reports;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads what JumpCloud bills the MSP: estimates of organizations, a hundred a request, and the provider's invoices.</summary>
internal sealed class BillReader(JumpCloudClient client, OrganizationLister organizations, KeyProbe probe, ProviderLocator provider)
{
    // What one customer's report asks for costs less one by one than the list of all.
    private const int OneByOne = 8;

    private static readonly JumpCloudQuery Estimates = new() { Fields = ["id", "totalBillingEstimate", "lastEstimateCalculationTimeStamp"] };

    /// <exception cref="JumpCloudApiException">The key is refused, JumpCloud throttles, or not one page could be read.</exception>
    public async Task<IReadOnlyDictionary<TenantId, Reading<SourceEstimate>>> ReadEstimatesAsync(
        IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken)
    {
        TenantId[] asked = [.. tenants.Distinct()];
        return asked.Length <= OneByOne
            ? (await Task.WhenAll(asked.Select(tenant => ReadEstimateAsync(tenant, cancellationToken))).ConfigureAwait(false)).ToDictionary(read => read.Tenant, read => read.Estimate)
            : await ListEstimatesAsync(asked, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Reading<IReadOnlyList<SourceInvoice>>> ListInvoicesAsync(DateRange month, CancellationToken cancellationToken)
    {
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is not { } providerId)
                return Reading.Unknown<IReadOnlyList<SourceInvoice>>("the key belongs to a single organization, and invoices to a provider");

            // Invoices name no month; they are made after it.
            var due = new DateRange(month.Last.AddDays(1), month.First.AddMonths(2).AddDays(-1));
            var invoices = new List<SourceInvoice>();
            await foreach (var invoice in client.ProviderInvoices.ListAsync(providerId, null, null, cancellationToken).ConfigureAwait(false))
            {
                if (invoice.DueDate is { } day && due.Contains(day))
                    invoices.Add(Invoice(invoice));
            }

            return Reading.Known<IReadOnlyList<SourceInvoice>>([.. invoices.OrderBy(invoice => invoice.DueOn).ThenBy(invoice => invoice.Id, StringComparer.Ordinal)]);
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return Reading.Unknown<IReadOnlyList<SourceInvoice>>(await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false));
        }
    }

    // That the list says estimates is not verified; to ask for each that it does not say would be a request a customer.
    private async Task<Dictionary<TenantId, Reading<SourceEstimate>>> ListEstimatesAsync(TenantId[] tenants, CancellationToken cancellationToken)
    {
        var (listed, incomplete) = await organizations.ListAsync(Estimates, cancellationToken).ConfigureAwait(false);
        var found = listed.ToDictionary(organization => new TenantId(organization.Id!), Estimate);
        return tenants.ToDictionary(tenant => tenant, tenant => found.TryGetValue(tenant, out var estimate)
            ? estimate
            : Reading.Unknown<SourceEstimate>(incomplete ?? "JumpCloud does not list the organization"));
    }

    private async Task<(TenantId Tenant, Reading<SourceEstimate> Estimate)> ReadEstimateAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        try
        {
            return (tenant, Estimate(await client.Organizations.GetAsync(tenant.Value, null, cancellationToken).ConfigureAwait(false)));
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return (tenant, Reading.Unknown<SourceEstimate>(await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false)));
        }
    }

    private static Reading<SourceEstimate> Estimate(Organization organization) => organization.TotalBillingEstimate is { } raw
        ? Reading.Known(new SourceEstimate { Raw = raw, CalculatedAt = Instant(organization.LastEstimateCalculationTimeStamp) })
        : Reading.Unknown<SourceEstimate>("JumpCloud says no estimate for the organization");

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static SourceInvoice Invoice(ProviderInvoice invoice) => new()
    {
        Id = invoice.Id,
        Status = invoice.Status,
        DueOn = invoice.DueDate,
        Amount = Amount(invoice.AmountBilled, "billed"),
        Remaining = Amount(invoice.AmountRemaining, "remaining"),
        Currency = invoice.Currency,
    };

    private static Reading<decimal> Amount(decimal? amount, string what) =>
        amount is { } known ? Reading.Known(known) : Reading.Unknown<decimal>($"JumpCloud does not say the amount {what}");
}
