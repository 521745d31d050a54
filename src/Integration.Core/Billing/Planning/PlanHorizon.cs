namespace Integration.Core.Billing;

/// <summary>The days that planning a link looks at.</summary>
internal static class PlanHorizon
{
    /// <summary>
    /// The days whose marks are needed: from the start of the window of the previous run, and of last month, to today; for a policy that posts once
    /// per period, from the start of the window in which the previous run's period begins.
    /// </summary>
    public static DateRange Marks(BillingPolicy policy, ContractLine line, DateTimeOffset now, DateTimeOffset? previousRunAt)
    {
        var today = Today(policy, now);
        var lastMonth = MarkWindows.Month(today).First.AddMonths(-1);
        var planned = Planned(policy, line, now, previousRunAt).First;
        if (policy.EffectiveDate != EffectiveDatePolicy.ChangeDate)
        {
            var periods = BillingPeriods.Of(line);
            planned = new MarkWindows(policy.Window, periods).Containing(periods.Containing(planned).First).First;
        }

        return new DateRange(lastMonth < planned ? lastMonth : planned, today);
    }

    /// <summary>The days whose units rows are needed: whole periods, and the first day of the next one.</summary>
    public static DateRange Units(BillingPolicy policy, ContractLine line, DateTimeOffset now, DateTimeOffset? previousRunAt)
    {
        var periods = BillingPeriods.Of(line);
        var planned = Planned(policy, line, now, previousRunAt);
        return new DateRange(periods.Containing(planned.First).First, periods.Containing(planned.Last).Last.AddDays(1));
    }

    /// <summary>The days that are planned: from the start of the window of the previous run, or of the window now, to today.</summary>
    public static DateRange Planned(BillingPolicy policy, ContractLine line, DateTimeOffset now, DateTimeOffset? previousRunAt)
    {
        var today = Today(policy, now);
        var previous = previousRunAt is { } at ? Today(policy, at) : today;
        return new DateRange(new MarkWindows(policy.Window, BillingPeriods.Of(line)).Containing(previous).First, today);
    }

    /// <summary>The first instant of the window now, from which a first observation is replayed.</summary>
    public static DateTimeOffset WindowStart(BillingPolicy policy, ContractLine line, DateTimeOffset now) =>
        ZonedDay.StartOf(Planned(policy, line, now, null).First, policy.Zone);

    /// <summary>The first instants of the windows that begin between two instants.</summary>
    public static IReadOnlyList<DateTimeOffset> WindowStarts(BillingPolicy policy, ContractLine line, DateTimeOffset from, DateTimeOffset to)
    {
        var windows = new MarkWindows(policy.Window, BillingPeriods.Of(line));
        var starts = new List<DateTimeOffset>();
        var last = Today(policy, to);
        for (var window = windows.Containing(Today(policy, from)); window.First <= last; window = windows.Containing(window.Last.AddDays(1)))
            starts.Add(ZonedDay.StartOf(window.First, policy.Zone));

        return starts;
    }

    private static DateOnly Today(BillingPolicy policy, DateTimeOffset now) => ZonedDay.Of(now, policy.Zone);
}
