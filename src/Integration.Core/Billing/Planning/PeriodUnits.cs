namespace Integration.Core.Billing;

/// <summary>Plans units once per period, at the first day of the running or of the next period, from the cut-off day on.</summary>
internal static class PeriodUnits
{
    public static UnitsPlan Plan(LineInput line)
    {
        var period = line.Periods.Containing(line.Today);
        var start = line.Policy.EffectiveDate == EffectiveDatePolicy.PeriodStart ? period.First : period.Last.AddDays(1);
        if (start < line.Line.Term.First)
            start = line.Line.Term.First;

        if (line.Today < CutOff(line.Policy, period) || start > line.Line.Term.Last || line.Billable(line.Today) is not { } want)
            return new UnitsPlan([], []);

        if (line.Schedule.On(start) is not { IsKnown: true, Value: var row } || row.Units == want)
            return new UnitsPlan([], []);

        if (want > row.Units && row.IsPosted)
        {
            return new UnitsPlan([], [Findings.PostedNotBilled.About(
                line.Line.Id, $"{want - row.Units} units are not billed in the period from {start:yyyy-MM-dd}, which is posted.")]);
        }

        if (want > row.Units && line.IsTaken(start))
        {
            return new UnitsPlan([], [Findings.LateNotBilled.About(
                line.Line.Id, $"{want - row.Units} units are not billed in the period from {start:yyyy-MM-dd}: it was adjusted before they came.")]);
        }

        if (want < row.Units && (row.IsPosted || line.IsTaken(start) || !line.IsObservedWhole(line.Today)))
        {
            return new UnitsPlan([], [Findings.FallWaits.About(
                line.Line.Id, $"The period from {start:yyyy-MM-dd} has {row.Units} units where the mark asks for {want}.")]);
        }

        return new UnitsPlan([new UnitsStep(start, row.Units, want, line.Today)], []);
    }

    /// <summary>The last day in the period that is the cut-off day; the period's first day when a person's approval decides.</summary>
    private static DateOnly CutOff(BillingPolicy policy, DateRange period)
    {
        if (policy.CutOffDay is not { } cutOff)
            return period.First;

        for (var month = new DateOnly(period.Last.Year, period.Last.Month, 1); month.AddMonths(1) > period.First; month = month.AddMonths(-1))
        {
            var day = month.AddDays(Math.Min(cutOff, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            if (period.Contains(day))
                return day;
        }

        return period.Last;
    }
}
