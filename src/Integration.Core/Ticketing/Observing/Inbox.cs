namespace Integration.Core.Ticketing;

/// <summary>What a sweep makes of the episodes that are known. Pure, and the order in which alerts are told does not matter.</summary>
/// <remarks>An alert's state counts, not the events that led to it: what is late, told twice or told again changes nothing.</remarks>
internal static class Inbox
{
    /// <summary>The alerts of a tenant, each once. Of one that pages of a listing tell twice the latest counts, and one that is open before one that has ended.</summary>
    public static IReadOnlyList<Alert> Present(TenantId tenant, TenantAlerts seen) =>
    [
        .. seen.Alerts.Select(alert => alert with { Tenant = tenant })
            .GroupBy(alert => alert.Id)
            .Select(same => same.OrderByDescending(alert => alert.LastOccurredAt).ThenBy(alert => alert.State).ThenBy(Text, StringComparer.Ordinal).First()),
    ];

    /// <summary>An open episode as the sweep shows its alert now.</summary>
    public static Episode Follow(Episode open, Alert seen, DateTimeOffset at) => open with
    {
        Alert = seen,
        EndedAt = EndOf(seen, at),
    };

    /// <summary>An open episode whose alert the source has no more.</summary>
    public static Episode Vanish(Episode open, DateTimeOffset at) => open with { EndedAt = at, IsVanished = true };

    /// <summary>Tells whether an alert without an open episode begins one. One that has ended does only when that is news.</summary>
    public static bool Begins(Alert seen, Episode? previous) =>
        seen.State != AlertState.Ended || previous is null || seen.LastOccurredAt > previous.EndedAt;

    /// <summary>A new episode. Its opening time is settled here, once and for all.</summary>
    public static Episode Begin(TicketKeys keys, Alert seen, Episode? previous, Reading<IReadOnlyList<DateTimeOffset>> occurrences, DateTimeOffset at)
    {
        var after = previous is null ? DateTimeOffset.MinValue : previous.EndedAt ?? previous.OpenedAt;
        var mine = occurrences.TryGet(out var all) ? all.Where(occurred => occurred > after).ToList() : [];
        var opened = mine.Count > 0 ? mine.Min() : seen.LastOccurredAt > after ? seen.LastOccurredAt.Value : at;

        // The key rests on this instant, so no two episodes of an alert may share it, whatever the clocks say.
        if (opened <= after)
            opened = after.AddTicks(1);

        opened = opened.ToUniversalTime();
        return new Episode
        {
            Key = keys.Episode(seen.Reference, opened),
            Alert = seen,
            OpenedAt = opened,
            FirstSeenAt = at,
            Occurrences = mine.Count > 0 ? mine.Count : null,
            EndedAt = EndOf(seen, at),
        };
    }

    // A sweep takes its time, and the source's clock is not ours: what occurred after the sweep began, and is seen to be over, belongs to what ended.
    private static DateTimeOffset? EndOf(Alert seen, DateTimeOffset at) =>
        seen.State != AlertState.Ended ? null : seen.LastOccurredAt > at ? seen.LastOccurredAt : at;

    // Only to choose the same one whatever the order.
    private static string Text(Alert alert) => alert.ToString();
}
