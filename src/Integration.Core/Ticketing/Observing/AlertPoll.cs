using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Ticketing;

/// <summary>Reads the source and stores what it read together with its cursor. The caller holds the run's lock.</summary>
internal sealed class AlertPoll(IAlertStore store, IAlertSource source, TicketingOptions options)
{
    private const int InFlight = 4;

    private readonly TicketKeys keys = new(source.KeyPrefix);

    public async Task<Received> ReceiveAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inbox = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var (tenants, listing) = await ListTenantsAsync(inbox, now, cancellationToken).ConfigureAwait(false);
        var episodes = (await store.ListAsync(StormWindow.Of(now, options.StormWindow), cancellationToken).ConfigureAwait(false))
            .ToDictionary(episode => episode.Key, StringComparer.Ordinal);

        var open = episodes.Values.Where(episode => episode.EndedAt is null).ToDictionary(episode => episode.Alert.Reference);
        var sweep = await source.ReadAsync(
            new AlertRead
            {
                Tenants = [.. tenants.Select(tenant => tenant.Id)],
                Cursor = inbox.Cursor,
                Known = open.Keys.GroupBy(alert => alert.Tenant)
                    .ToDictionary(tenant => tenant.Key, tenant => (IReadOnlyCollection<AlertId>)[.. tenant.Select(alert => alert.Id)]),
            },
            cancellationToken).ConfigureAwait(false);

        var changed = await FoldAsync(sweep, open, cancellationToken).ConfigureAwait(false);
        await store.ReceiveAsync(changed, sweep.Cursor, cancellationToken).ConfigureAwait(false);
        foreach (var episode in changed)
            episodes[episode.Key] = episode;

        return new Received
        {
            Episodes = [.. episodes.Values],
            Tenants = tenants.ToDictionary(tenant => tenant.Id, tenant => tenant.Name),
            Findings = [.. listing, .. Unread(tenants, sweep), .. Gone(tenants, listing, open.Values)],
        };
    }

    private async Task<(IReadOnlyList<Tenant> Tenants, IReadOnlyList<Finding> Findings)> ListTenantsAsync(
        AlertInbox inbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (inbox.TenantsListedAt is { } listedAt && now - listedAt < options.TenantRefresh && now >= listedAt)
            return (inbox.Tenants, []);

        var sweep = await source.ListTenantsAsync(cancellationToken).ConfigureAwait(false);
        if (sweep.IncompleteBecause is null)
        {
            await store.SaveTenantsAsync(sweep.Tenants, now, cancellationToken).ConfigureAwait(false);
            return (sweep.Tenants, []);
        }

        // Whoever is missing from half a list was not removed. The next poll lists again.
        Tenant[] all = [.. sweep.Tenants, .. inbox.Tenants.ExceptBy(sweep.Tenants.Select(tenant => tenant.Id), tenant => tenant.Id)];
        return (all, [Findings.AlertTenantsIncomplete.About("connection:source", "Not every tenant could be listed.", sweep.IncompleteBecause)]);
    }

    private async Task<IReadOnlyList<Episode>> FoldAsync(
        AlertSweep sweep, Dictionary<AlertReference, Episode> open, CancellationToken cancellationToken)
    {
        var changed = new List<Episode>();
        var without = new List<Alert>();
        foreach (var (tenant, reading) in sweep.Tenants)
        {
            if (!reading.TryGet(out var seen))
                continue;

            var present = Inbox.Present(tenant, seen);
            foreach (var alert in present)
            {
                if (open.TryGetValue(alert.Reference, out var episode))
                {
                    var after = Inbox.Follow(episode, alert, sweep.At);
                    if (after != episode)
                        changed.Add(after);
                }
                else
                {
                    without.Add(alert);
                }
            }

            var shown = present.Select(alert => alert.Id).ToHashSet();
            changed.AddRange(seen.Vanished.Distinct().Where(id => !shown.Contains(id))
                .Select(id => open.GetValueOrDefault(new AlertReference(tenant, id))).OfType<Episode>()
                .Select(episode => Inbox.Vanish(episode, sweep.At)));
        }

        changed.AddRange(await BeginAsync(without, sweep.At, cancellationToken).ConfigureAwait(false));
        return changed;
    }

    private async Task<IReadOnlyList<Episode>> BeginAsync(List<Alert> alerts, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (alerts.Count == 0)
            return [];

        var previous = await store.FindLatestAsync([.. alerts.Select(alert => alert.Reference)], cancellationToken).ConfigureAwait(false);
        List<Alert> news = [.. alerts.Where(alert => Inbox.Begins(alert, previous.GetValueOrDefault(alert.Reference)))];
        var occurrences = await Workers.MapAsync(
            news, InFlight, (alert, token) => source.ReadOccurrencesAsync(alert.Reference, token), cancellationToken).ConfigureAwait(false);
        return [.. news.Zip(occurrences, (alert, occurred) => Inbox.Begin(keys, alert, previous.GetValueOrDefault(alert.Reference), occurred, at))];
    }

    // What a vendor answered may differ with every request. It is the evidence, so that a poll that fares no better is no news.
    private static IEnumerable<Finding> Unread(IReadOnlyList<Tenant> tenants, AlertSweep sweep) =>
        from tenant in tenants
        let reading = sweep.Tenants.GetValueOrDefault(tenant.Id)
        where reading is not { IsKnown: true, Value.MissedBecause: null }
        select reading.TryGet(out var seen)
            ? Findings.AlertsUnknown.About(tenant.Id, $"Which alerts of {tenant.Name} opened and ended between two polls could not be read.", seen.MissedBecause)
            : Findings.AlertsUnknown.About(tenant.Id, $"The alerts of {tenant.Name} could not be read.", reading.Reason);

    private static IEnumerable<Finding> Gone(IReadOnlyList<Tenant> tenants, IReadOnlyList<Finding> listing, IEnumerable<Episode> open)
    {
        if (listing.Count > 0)
            return [];

        var listed = tenants.Select(tenant => tenant.Id).ToHashSet();
        return open.GroupBy(episode => episode.Alert.Tenant).Where(tenant => !listed.Contains(tenant.Key))
            .Select(tenant => Findings.AlertTenantGone.About(
                tenant.Key, $"The source no longer lists tenant {tenant.Key}, of which {tenant.Count()} alerts were open when last seen."));
    }
}
