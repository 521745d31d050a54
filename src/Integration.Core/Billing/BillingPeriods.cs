namespace Integration.Core.Billing;

/// <summary>The billing periods of a contract line.</summary>
/// <remarks>Every period starts on the day of the month on which the contract starts, or on the month's last day where that one is missing.</remarks>
internal sealed class BillingPeriods(DateOnly anchor, int months)
{
    /// <summary>The periods of a line; by the month when its period type makes no sense, and planning holds the line then.</summary>
    public static BillingPeriods Of(ContractLine line) => new(line.Term.First, Math.Max(1, line.PeriodMonths));

    /// <summary>The period that contains a day, not cut off by the contract's end.</summary>
    public DateRange Containing(DateOnly day)
    {
        var between = ((day.Year - anchor.Year) * 12) + day.Month - anchor.Month;
        var number = between >= 0 ? between / months : ((between + 1) / months) - 1;
        if (StartOf(number) > day)
            number--;

        return new DateRange(StartOf(number), StartOf(number + 1).AddDays(-1));
    }

    public bool IsStart(DateOnly day) => Containing(day).First == day;

    private DateOnly StartOf(int number) => anchor.AddMonths(number * months);
}
