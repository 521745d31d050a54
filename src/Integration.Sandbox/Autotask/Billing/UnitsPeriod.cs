namespace Integration.Sandbox.Autotask.Billing;

/// <summary>A billing period of a contract service, or the part of one between two adjustments.</summary>
/// <param name="Start">The first day of the part.</param>
/// <param name="End">The last day of the part.</param>
/// <param name="PeriodStart">The first day of the whole period.</param>
/// <param name="PeriodEnd">The last day of the whole period.</param>
/// <param name="Units">The units billed.</param>
/// <param name="UnitPrice">The price of one unit for the whole period.</param>
/// <param name="UnitCost">The cost of one unit for the whole period; null when the service has none.</param>
/// <param name="PostedAt">When the period was approved and posted; null when it was not.</param>
internal sealed record UnitsPeriod(
    DateOnly Start, DateOnly End, DateOnly PeriodStart, DateOnly PeriodEnd, int Units, decimal UnitPrice, decimal? UnitCost, DateTime? PostedAt)
{
    public decimal Price => Extend(UnitPrice);

    public decimal? Cost => UnitCost is { } cost ? Extend(cost) : null;

    public bool Covers(DateOnly date) => Start <= date && date <= End;

    // Days of the part over days of the period: that Autotask prorates is known, its rounding is not.
    private decimal Extend(decimal perUnit) =>
        decimal.Round(Units * perUnit * DaysFrom(Start, End) / DaysFrom(PeriodStart, PeriodEnd), 2, MidpointRounding.AwayFromZero);

    private static int DaysFrom(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber + 1;
}
