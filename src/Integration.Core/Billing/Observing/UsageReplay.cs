namespace Integration.Core.Billing;

/// <summary>Rebuilds a tenant's counts between two sweeps from create and delete events, so that a peak between them is not missed.</summary>
/// <remarks>
/// The counts are replayed back from the sweep: before a create there was one less. Where the last sweep is known they are replayed forward from
/// it too. When the two do not meet, an event is late or missing: the lower count is taken, so that nothing is billed that may not have been
/// there, and the next run, which reads the source's lag once more, raises it to what a late event shows.
/// </remarks>
internal static class UsageReplay
{
    /// <summary>The events to read: from the window's start for a first observation, else from the last one, less the source's lag.</summary>
    public static EventRange EventRange(Coverage? coverage, DateTimeOffset windowStart, DateTimeOffset sweep, TimeSpan retention, TimeSpan lag)
    {
        var kept = sweep - retention;
        var wanted = coverage is null ? windowStart : coverage.Until - lag;
        return new EventRange(wanted > kept ? wanted : kept, sweep);
    }

    public static ReplayResult Replay(ReplayInput input)
    {
        var tenant = input.Usage.Tenant;
        if (UnknownBecause(input) is { } reason)
            return new ReplayResult { Coverage = Reading.Unknown<Coverage>(reason) };

        var events = Ordered(input);
        var levels = Levels(events, input);
        if (Array.Exists(levels, level => level.IsNegative))
        {
            const string text = "The events since the last observation lead to a negative count.";
            return new ReplayResult { Coverage = Reading.Unknown<Coverage>(text), Findings = [Core.Findings.ReplayNegative.About(tenant, text)] };
        }

        return new ReplayResult
        {
            Coverage = Reading.Known(NewCoverage(input)),
            Observations = [.. Peaks(levels, events, input), Observed(input, input.At, Now(input), ObservationSource.Sweep)],
            Findings = [.. Findings(events, input)],
        };
    }

    private static string? UnknownBecause(ReplayInput input)
    {
        if (input.Counts != UsageCount.Devices && !input.Usage.Users.IsKnown)
            return $"its users could not be counted: {input.Usage.Users.Reason}";

        if (input.Counts != UsageCount.Users && !input.Usage.Devices.IsKnown)
            return $"its devices could not be counted: {input.Usage.Devices.Reason}";

        return input.Events.IsKnown ? null : $"its events could not be read: {input.Events.Reason}";
    }

    // At one instant deletes go first: a swap is not a peak.
    private static List<UsageEvent> Ordered(ReplayInput input) =>
    [
        .. input.Events.Value
            .DistinctBy(happened => happened.Id, StringComparer.Ordinal)
            .Where(happened => happened.At >= input.Range.From && happened.At < input.At)
            .OrderBy(happened => happened.At)
            .ThenBy(IsCreate)
            .ThenBy(happened => happened.Id, StringComparer.Ordinal),
    ];

    /// <summary>The level before each event, and as the last item the level after them all.</summary>
    private static Level[] Levels(List<UsageEvent> events, ReplayInput input)
    {
        var levels = new Level[events.Count + 1];
        levels[^1] = Now(input);
        for (var i = events.Count - 1; i >= 0; i--)
            levels[i] = levels[i + 1].Before(events[i].Kind);

        if (input.Last is not { } last)
            return levels;

        var since = events.TakeWhile(happened => happened.At < last.At).Count();
        var forward = new Level(last.Users, last.Devices);
        for (var i = since; i < levels.Length; i++)
        {
            levels[i] = levels[i].Lower(forward);
            if (i < events.Count)
                forward = forward.After(events[i].Kind);
        }

        for (var i = since - 1; i >= 0; i--)
            levels[i] = levels[i + 1].Before(events[i].Kind);

        return levels;
    }

    /// <summary>
    /// What is worth storing: the level with which coverage and each window begin, and every rise that another does not top in the same quarter
    /// of an hour. No zone's day begins between quarters.
    /// </summary>
    private static IEnumerable<Observation> Peaks(Level[] levels, List<UsageEvent> events, ReplayInput input)
    {
        var starts = input.WindowStarts.Where(start => start >= input.Range.From && start < input.At).ToHashSet();
        if (!Continues(input))
            starts.Add(input.Range.From);

        var ordered = starts.Order().ToList();
        var next = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            for (; next < ordered.Count && (i == events.Count || ordered[next] < events[i].At); next++)
                yield return Observed(input, ordered[next], levels[i], ObservationSource.Events);

            if (i < events.Count && IsCreate(events[i]) && !IsTopped(events, i))
                yield return Observed(input, events[i].At, levels[i + 1], ObservationSource.Events);
        }
    }

    private static bool IsTopped(List<UsageEvent> events, int index) =>
        index + 1 < events.Count && IsCreate(events[index + 1]) && Quarter(events[index + 1].At) == Quarter(events[index].At);

    private static Coverage NewCoverage(ReplayInput input) =>
        new(input.Usage.Tenant, Continues(input) ? input.Coverage!.From : input.Range.From, input.At);

    private static bool Continues(ReplayInput input) => input.Coverage is { } before && input.Range.From <= before.Until;

    private static IEnumerable<Finding> Findings(List<UsageEvent> events, ReplayInput input)
    {
        var tenant = input.Usage.Tenant;
        var wanted = input.Coverage?.Until ?? input.FirstWindowStart;
        if (input.Range.From > wanted)
        {
            yield return Core.Findings.ReplayLost.About(
                tenant, $"Usage from {wanted:u} to {input.Range.From:u} cannot be replayed: the source keeps no events that old.");
        }

        if (input.Last is not { } last)
            yield break;

        var then = new Level(last.Users, last.Devices);
        var replayed = events.Where(happened => happened.At >= last.At).Reverse().Aggregate(Now(input), (level, happened) => level.Before(happened.Kind));
        if (!replayed.Agrees(then))
        {
            yield return Core.Findings.ReplayDisagrees.About(
                tenant, $"The events since {last.At:u} do not lead from the counts then to those now.", $"Counted {then}; replayed {replayed}.");
        }
    }

    private static Level Now(ReplayInput input) => new(input.Usage.Users, input.Usage.Devices);

    private static bool IsCreate(UsageEvent happened) => happened.Kind is UsageEventKind.UserCreated or UsageEventKind.DeviceCreated;

    private static long Quarter(DateTimeOffset at) => at.UtcTicks / TimeSpan.FromMinutes(15).Ticks;

    private static Observation Observed(ReplayInput input, DateTimeOffset at, Level level, ObservationSource source) =>
        new() { Tenant = input.Usage.Tenant, At = at, Users = level.Users, Devices = level.Devices, Source = source };
}
