using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>Observes linked tenants: the sweep's counts, one query of events for each, and what is stored of earlier nights.</summary>
internal sealed class TenantObserver(IUsageSource source, IObservationStore store, DateTimeOffset? previousRunAt)
{
    // What JumpCloud's own tools run side by side without tripping a limit that is not published.
    private const int Degree = 8;

    /// <summary>Observes and stores. A tenant that could not be observed is Unknown in the result; one that is gone from the source is missing.</summary>
    /// <param name="linked">The tenants with their links and lines. A tenant whose line could not be read waits for the next night.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="cancellationToken">Cancels; nothing is stored then.</param>
    public async Task<Observed> ObserveAsync(
        IReadOnlyList<(Link Link, ContractLine Line)> linked, UsageSweep sweep, CancellationToken cancellationToken)
    {
        var coverage = await store.ListCoverageAsync(cancellationToken).ConfigureAwait(false);
        var swept = sweep.Tenants.ToDictionary(tenant => tenant.Tenant);
        var present = linked
            .Where(item => swept.ContainsKey(item.Link.Tenant))
            .GroupBy(item => item.Link.Tenant)
            .ToDictionary(
                tenant => tenant.Key,
                tenant => new TenantHistory(tenant, swept[tenant.Key], sweep.At, coverage, previousRunAt, source.EventRetention));
        await FillAsync(present, cancellationToken).ConfigureAwait(false);

        var results = await Workers.MapAsync([.. present.Values], Degree, ReplayAsync, cancellationToken).ConfigureAwait(false);
        await store.AppendAsync(
            [.. results.SelectMany(result => result.Observations)],
            [.. results.Where(result => result.Coverage.IsKnown).Select(result => result.Coverage.Value)],
            cancellationToken).ConfigureAwait(false);

        var readings = present.Values.Zip(results, (history, result) => history.ReadingsOf(result)).SelectMany(links => links)
            .ToDictionary(item => item.Link, item => item.Reading);
        var findings = results.SelectMany(result => result.Findings).ToList();
        if (sweep.IncompleteBecause is { } reason)
        {
            findings.Add(Findings.SweepIncomplete.About("connection:source", $"Some tenants may be missing: {reason}."));
            AddUnread(readings, linked, swept, sweep.At, reason);
        }

        return new Observed(readings, findings);
    }

    private async Task FillAsync(Dictionary<TenantId, TenantHistory> tenants, CancellationToken cancellationToken)
    {
        if (tenants.Count == 0)
            return;

        var from = tenants.Values.Min(history => history.NeededFrom);
        await foreach (var observation in store.ListAsync(from, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (tenants.TryGetValue(observation.Tenant, out var history))
                history.Add(observation);
        }
    }

    private async Task<ReplayResult> ReplayAsync(TenantHistory history, CancellationToken cancellationToken)
    {
        var range = history.EventRange(source.EventRetention, source.EventLag);
        var events = history.CanBeCounted
            ? await source.ReadEventsAsync(history.Tenant, range.From, range.To, cancellationToken).ConfigureAwait(false)
            : Reading.Unknown<IReadOnlyList<UsageEvent>>("the tenant could not be counted");
        return UsageReplay.Replay(history.ReplayOf(range, events));
    }

    // A tenant that an incomplete sweep does not list may be on the page that failed.
    private void AddUnread(
        Dictionary<LinkKey, TenantReading> readings,
        IReadOnlyList<(Link Link, ContractLine Line)> linked,
        Dictionary<TenantId, TenantUsage> swept,
        DateTimeOffset at,
        string reason)
    {
        foreach (var (link, line) in linked.Where(item => !swept.ContainsKey(item.Link.Tenant)))
        {
            readings[link.Key] = new TenantReading
            {
                Coverage = Reading.Unknown<Coverage>(reason),
                UnknownFollowsFrom = Findings.SweepIncomplete.Code,
                Marks = TenantHistory.MarksFor(link, line, at, previousRunAt),
            };
        }
    }
}
