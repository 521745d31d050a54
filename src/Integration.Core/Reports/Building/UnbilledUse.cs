using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>What a line's month leaves unbilled, as units for whole periods and as their price.</summary>
internal sealed record UnbilledUse(Reading<decimal> Units, Reading<decimal> Price)
{
    public static UnbilledUse Of(MarkedMonth month, LinePrices prices)
    {
        var lacked = month.IsBilledLater ? Reading.Unknown<decimal>("the mark is billed with the next period") : Lacked(month);
        return new UnbilledUse(
            lacked.Then(units => Math.Round(units, 4, MidpointRounding.AwayFromZero)),
            lacked.With(prices.UnitPrice, (units, each) => Math.Round(units * each, 2, MidpointRounding.AwayFromZero)));
    }

    // The units for whole periods that the days until now lack of what their windows ask for.
    private static Reading<decimal> Lacked(MarkedMonth month) => month.Line.Then(line => month.Term.Then(term =>
    {
        var unbilled = 0m;
        var periods = BillingPeriods.Of(line);
        for (var day = term?.First ?? DateOnly.MaxValue; day <= month.Until && day <= term?.Last; day = day.AddDays(1))
        {
            var lacked = month.Asked(day).With(month.Units(day), (asked, units) => Math.Max(0, asked - units));
            if (!lacked.TryGet(out var units))
                return Reading.Unknown<decimal>(lacked.Reason!);

            var period = periods.Containing(day);
            unbilled += (decimal)units / (period.Last.DayNumber - period.First.DayNumber + 1);
        }

        return Reading.Known(unbilled);
    }));
}
