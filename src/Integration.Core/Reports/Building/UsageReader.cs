using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Storage;

namespace Integration.Core.Reports;

/// <summary>Reads what is stored of the use of links' tenants, in one pass.</summary>
internal sealed class UsageReader(IObservationStore store)
{
    public async Task<IReadOnlyDictionary<LinkKey, TenantDays>> ReadAsync(
        IReadOnlyList<Link> links, IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines, DateRange month, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (links.Count == 0)
            return new Dictionary<LinkKey, TenantDays>();

        var wanted = links.Select(link => (Link: link, Days: Days(link, lines.GetValueOrDefault(link.Line!.Value), month, now))).ToList();
        var usage = wanted.ToDictionary(item => item.Link.Key, item => new TenantDays(item.Link.Policy.Zone, item.Link.Policy.Counts, item.Days));
        var byTenant = usage.ToLookup(item => item.Key.Tenant, item => item.Value);
        var from = wanted.Min(item => ZonedDay.StartOf(item.Days.First, item.Link.Policy.Zone));
        var until = wanted.Max(item => ZonedDay.StartOf(item.Days.Last.AddDays(1), item.Link.Policy.Zone));
        TenantId? only = byTenant.Count == 1 ? links[0].Tenant : null;
        await foreach (var observation in store.ListAsync(from, only, until, cancellationToken).ConfigureAwait(false))
        {
            foreach (var days in byTenant[observation.Tenant])
                days.Add(observation);
        }

        return usage;
    }

    // The windows that the month's first and last day lie in.
    private static DateRange Days(Link link, Reading<ContractLine> line, DateRange month, DateTimeOffset now)
    {
        if (link.Policy.Window == MarkWindow.CalendarMonth || !line.TryGet(out var known))
            return month;

        var periods = BillingPeriods.Of(known);
        var (last, today) = (periods.Containing(month.Last).Last, ZonedDay.Of(now, link.Policy.Zone));
        return new DateRange(periods.Containing(month.First).First, last < today ? last : today);
    }
}
