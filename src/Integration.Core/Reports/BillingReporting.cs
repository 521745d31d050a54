using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Storage;

namespace Integration.Core.Reports;

/// <summary>Reports a month of billing from the store, and from what source and target say now. Writes nothing. Safe for concurrent calls.</summary>
/// <remarks>
/// A source or target that cannot be reached, or does not have the optional port, makes its figures Unknown and not the report fail; the store failing
/// is an exception. Months begin and end in the time zone of each link's policy.
/// </remarks>
public sealed class BillingReporting
{
    private readonly ISyncStore store;
    private readonly IUsageSource source;
    private readonly IBillingTarget target;
    private readonly ISourceBilling? sourceBilling;
    private readonly IPostedBilling? postedBilling;
    private readonly IntegrationOptions options;
    private readonly TimeProvider time;

    internal BillingReporting(
        ISyncStore store,
        IUsageSource source,
        IBillingTarget target,
        ISourceBilling? sourceBilling,
        IPostedBilling? postedBilling,
        IntegrationOptions options,
        TimeProvider time)
    {
        this.store = store;
        this.source = source;
        this.target = target;
        this.sourceBilling = sourceBilling;
        this.postedBilling = postedBilling;
        this.options = options;
        this.time = time;
    }

    /// <summary>Makes the report of a month.</summary>
    /// <param name="day">Any day of the month.</param>
    /// <param name="account">The account to report on; null for all.</param>
    /// <param name="cancellationToken">Cancels the report.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month has begun neither in UTC nor in the time zone of a link that is reported.</exception>
    /// <exception cref="ArgumentException">No link that is billed has the account.</exception>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task<BillingReport> CreateAsync(DateOnly day, AccountId? account = null, CancellationToken cancellationToken = default)
    {
        var month = MarkWindows.Month(day);
        var now = time.GetUtcNow();
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        List<Link> reported = [.. links.Where(link => BillingReports.IsReported(link, account))];
        if (month.First > LatestDay(reported, now))
            throw new ArgumentOutOfRangeException(nameof(day), $"{month.First:yyyy-MM} has not begun; a report needs a month that has.");

        if (account is not null && reported.Count == 0)
            throw new ArgumentException($"No contract line of account {account} is linked. The links name the accounts that can be reported.", nameof(account));

        var writes = await new WriteReader(store, options.Billing.PlanLifetime).ReadAsync(month, cancellationToken).ConfigureAwait(false);
        ContractLineId[] known = [.. reported.Select(link => link.Line!.Value).Union(UnlinkedLines.Of(links, writes))];
        var lines = await OfTargetAsync(() => target.ReadLinesAsync(known, cancellationToken), known).ConfigureAwait(false);
        return BillingReports.Of(new ReportInput
        {
            Month = month,
            Now = now,
            Options = options.Billing,
            Account = account,
            Links = links,
            Lines = lines,
            Units = await OfTargetAsync(() => target.ReadUnitsAsync(known, month, cancellationToken), known).ConfigureAwait(false),
            Prices = await PricesAsync(reported, month, cancellationToken).ConfigureAwait(false),
            Usage = await new UsageReader(store.Observations).ReadAsync(reported, lines, month, now, cancellationToken).ConfigureAwait(false),
            Coverage = await store.Observations.ListCoverageAsync(cancellationToken).ConfigureAwait(false),
            Writes = writes,
            Posted = postedBilling is null
                ? Unknown<ContractLineId, IReadOnlyList<PostedItem>>(known, "the target does not say what it posted")
                : await OfTargetAsync(() => postedBilling.ReadPostedAsync(known, month, cancellationToken), known).ConfigureAwait(false),
            Sweep = account is null || ReportInput.Last(now).Contains(month.First)
                ? await SweepAsync(cancellationToken).ConfigureAwait(false)
                : Reading.Unknown<UsageSweep>("the report of one customer asks for last month's marks only"),
            Estimates = await EstimatesAsync(reported, month.Contains(DateOnly.FromDateTime(now.UtcDateTime)), cancellationToken).ConfigureAwait(false),
            Invoices = account is null ? await InvoicesAsync(month, cancellationToken).ConfigureAwait(false) : Reading.Known<IReadOnlyList<SourceInvoice>>([]),
            Open = await store.Findings.ListOpenAsync(cancellationToken).ConfigureAwait(false),
            CompactedBefore = now - options.Retention.Observations,
        });
    }

    // A month ends for each line where its link is; for one that no link bills, in UTC.
    private async Task<IReadOnlyDictionary<ContractLineId, LinePrice>> PricesAsync(List<Link> links, DateRange month, CancellationToken cancellationToken)
    {
        var prices = new Dictionary<ContractLineId, LinePrice>(await ListAsync(TimeZoneInfo.Utc).ConfigureAwait(false));
        foreach (var zone in links.GroupBy(link => link.Policy.Zone.Id, StringComparer.Ordinal))
        {
            var listed = await ListAsync(zone.First().Policy.Zone).ConfigureAwait(false);
            foreach (var line in zone.Select(link => link.Line!.Value))
            {
                prices.Remove(line);
                if (listed.TryGetValue(line, out var price))
                    prices[line] = price;
            }
        }

        return prices;

        Task<IReadOnlyDictionary<ContractLineId, LinePrice>> ListAsync(TimeZoneInfo zone) =>
            store.LinePrices.ListAsync(ZonedDay.StartOf(month.Last.AddDays(1), zone), cancellationToken);
    }

    // East of UTC a month begins before it does there.
    private static DateOnly LatestDay(List<Link> links, DateTimeOffset now) =>
        links.Select(link => ZonedDay.Of(now, link.Policy.Zone)).Append(DateOnly.FromDateTime(now.UtcDateTime)).Max();

    private static async Task<IReadOnlyDictionary<ContractLineId, Reading<T>>> OfTargetAsync<T>(
        Func<Task<IReadOnlyDictionary<ContractLineId, Reading<T>>>> read, ContractLineId[] lines)
    {
        try
        {
            return lines.Length == 0 ? new Dictionary<ContractLineId, Reading<T>>() : await read().ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return Unknown<ContractLineId, T>(lines, exception.Message);
        }
    }

    private async Task<Reading<UsageSweep>> SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Reading.Known(await source.SweepAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (HttpRequestException exception)
        {
            return Reading.Unknown<UsageSweep>(exception.Message);
        }
    }

    private async Task<IReadOnlyDictionary<TenantId, Reading<SourceEstimate>>> EstimatesAsync(
        List<Link> links, bool isPresent, CancellationToken cancellationToken)
    {
        TenantId[] tenants = [.. links.Select(link => link.Tenant).Distinct()];
        if (!isPresent || tenants.Length == 0)
            return new Dictionary<TenantId, Reading<SourceEstimate>>();

        if (sourceBilling is null)
            return Unknown<TenantId, SourceEstimate>(tenants, "the source does not estimate its bills");

        try
        {
            return await sourceBilling.ReadEstimatesAsync(tenants, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return Unknown<TenantId, SourceEstimate>(tenants, exception.Message);
        }
    }

    private async Task<Reading<IReadOnlyList<SourceInvoice>>> InvoicesAsync(DateRange month, CancellationToken cancellationToken)
    {
        if (sourceBilling is null)
            return Reading.Unknown<IReadOnlyList<SourceInvoice>>("the source does not list its invoices");

        try
        {
            return await sourceBilling.ListInvoicesAsync(month, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            return Reading.Unknown<IReadOnlyList<SourceInvoice>>(exception.Message);
        }
    }

    private static Dictionary<TId, Reading<T>> Unknown<TId, T>(IEnumerable<TId> ids, string reason)
        where TId : notnull => ids.ToDictionary(id => id, _ => Reading.Unknown<T>(reason));
}
