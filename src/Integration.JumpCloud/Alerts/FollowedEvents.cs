using Integration.Core;
using Integration.Core.Ticketing;

namespace Integration.JumpCloud.Alerts;

/// <summary>The events that the last poll of this process followed up. Every poll reads them again as long as it looks back so far, and need not ask after them twice.</summary>
internal sealed class FollowedEvents
{
    private volatile Poll? last;

    /// <summary>The moves that no earlier poll followed up. Whoever comes with the cursor that a poll handed out has stored what came with it; otherwise all are news.</summary>
    public IEnumerable<AlertMove> News(string? cursor, IEnumerable<AlertMove> moves) =>
        last is { } poll && poll.Cursor == cursor ? moves.Where(move => move.Event is null || !poll.Events.Contains(move.Event)) : moves;

    /// <summary>Remembers what a poll followed up. A cursor that did not move tells nothing about what was stored, so then nothing is remembered.</summary>
    public void Remember(string? before, string? after, IEnumerable<AlertMove> moves, IReadOnlyDictionary<TenantId, Reading<TenantAlerts>> readings)
    {
        if (after is null || after == before)
            return;

        // An alert that was not found may only not be there yet.
        var known = last is { } poll && poll.Cursor == before ? poll.Events : [];
        var found = readings.Where(reading => reading.Value.IsKnown)
            .SelectMany(reading => reading.Value.Value!.Alerts.Select(alert => alert.Reference)).ToHashSet();
        last = new Poll(after, [.. moves
            .Where(move => move.Event is not null && (known.Contains(move.Event) || found.Contains(new AlertReference(move.Tenant, move.Alert))))
            .Select(move => move.Event!)]);
    }

    private sealed record Poll(string Cursor, HashSet<string> Events);
}
