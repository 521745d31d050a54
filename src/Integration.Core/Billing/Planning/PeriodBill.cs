namespace Integration.Core.Billing;

/// <summary>A billing period, and the day on which a policy that posts once per period changes the units for it.</summary>
/// <param name="Days">The period's days that the contract runs and that are not after today.</param>
/// <param name="Start">The first day of the period, or of the next one: the effective date.</param>
/// <param name="IsDue">Whether the cut-off day has come, or the period is over without it.</param>
internal sealed record PeriodBill(DateRange Days, DateOnly Start, bool IsDue)
{
    /// <summary>
    /// The periods that meet the days planned: those that are due, and of the others the one whose units have begun. None for a policy that
    /// posts on the day of a change.
    /// </summary>
    public static IEnumerable<PeriodBill> Of(LineInput line)
    {
        if (line.Policy.EffectiveDate == EffectiveDatePolicy.ChangeDate || line.Days.First > line.Days.Last)
            yield break;

        var atNext = line.Policy.EffectiveDate == EffectiveDatePolicy.NextPeriodStart;
        var last = line.Days.Last;
        for (var period = line.Periods.Containing(line.Days.First); period.First <= last; period = line.Periods.Containing(period.Last.AddDays(1)))
        {
            var start = atNext ? period.Last.AddDays(1) : period.First;
            var days = new DateRange(period.First, period.Last < last ? period.Last : last);
            var isDue = line.Today > days.Last || line.Today >= CutOff(line.Policy, period);
            if (start <= line.Line.Term.Last && (isDue || start <= line.Today))
                yield return new PeriodBill(days, start, isDue);
        }
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
