namespace Integration.Core.Billing;

/// <summary>The windows of a link's high-water mark.</summary>
internal sealed class MarkWindows(MarkWindow kind, BillingPeriods periods)
{
    public DateRange Containing(DateOnly day) => kind == MarkWindow.BillingPeriod ? periods.Containing(day) : Month(day);

    public static DateRange Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new DateRange(first, first.AddMonths(1).AddDays(-1));
    }
}
