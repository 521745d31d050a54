using Integration.Core;
using Integration.Core.Ticketing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Alerts;

/// <summary>Reads the alerts of many organizations in one poll, eight at a time.</summary>
internal sealed class AlertSweeper(AlertEvents events, TenantAlertReader reader, JumpCloudOptions options, TimeProvider time)
{
    private const int InFlight = 8;

    // An organization that cannot be read for long must not make every poll read older and older events.
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(7);

    private static readonly Reading<TenantAlerts> NotLookedAt = Reading.Known(new TenantAlerts { Alerts = [] });

    private readonly FollowedEvents followed = new();

    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<AlertSweep> SweepAsync(AlertRead read, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        TenantId[] tenants = [.. read.Tenants.Distinct()];
        var cursor = AlertCursor.Parse(read.Cursor);
        var since = cursor?.EventsUntil - options.EventLag - options.AlertEventOverlap;
        var (moves, unread) = await ReadEventsAsync(tenants, since, at, cancellationToken).ConfigureAwait(false);
        var moved = followed.News(read.Cursor, moves).ToLookup(move => move.Tenant, move => move.Alert.Value);
        var isWhole = options.AlertEvents != AlertEventReading.ManyOrganizations || cursor?.SweptAt is not { } swept || at - swept >= options.AlertSweepInterval;

        var readings = new Dictionary<TenantId, Reading<TenantAlerts>>();
        foreach (var wave in tenants.Chunk(InFlight))
        {
            var answers = await Task.WhenAll(wave.Select(tenant =>
                isWhole || moved.Contains(tenant) || unread.ContainsKey(tenant)
                    ? reader.ReadAsync(tenant, read.Known.GetValueOrDefault(tenant) ?? [], moved[tenant], since, cancellationToken)
                    : Task.FromResult(NotLookedAt))).ConfigureAwait(false);
            foreach (var (tenant, answer) in wave.Zip(answers))
                readings[tenant] = answer.TryGet(out var seen) && unread.TryGetValue(tenant, out var reason) ? Reading.Known(seen with { MissedBecause = reason }) : answer;
        }

        var isKnown = readings.Values.All(reading => reading.IsKnown);
        var next = Next(cursor, at, unread.Count == 0 ? at : cursor!.EventsUntil, isWhole, isKnown)?.ToString();
        followed.Remember(read.Cursor, next, moves, readings);
        return new AlertSweep { At = at, Cursor = next, Tenants = readings };
    }

    private async Task<(IReadOnlyList<AlertMove> Moves, IReadOnlyDictionary<TenantId, string> Unread)> ReadEventsAsync(
        TenantId[] tenants, DateTimeOffset? since, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (options.AlertEvents == AlertEventReading.None || since is not { } from)
            return ([], new Dictionary<TenantId, string>());

        // Late events are why the query reaches back by the lag, and not why it ends early: what is there already is news.
        var earliest = at - LongestLookBack;
        return await events.ReadAsync(tenants, from > earliest ? from : earliest, at, cancellationToken).ConfigureAwait(false);
    }

    // What covers an organization that could not be read is asked for again.
    private AlertCursor? Next(AlertCursor? cursor, DateTimeOffset at, DateTimeOffset until, bool isWhole, bool isKnown)
    {
        if (options.AlertEvents == AlertEventReading.None)
            return null;

        return isKnown
            ? new AlertCursor(until, isWhole ? at : cursor?.SweptAt)
            : cursor ?? new AlertCursor(until, null);
    }
}
