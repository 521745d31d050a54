namespace Integration.Core.Reports;

/// <summary>The prices by which a line's month is counted.</summary>
internal sealed record LinePrices(
    Reading<decimal> UnitCost, Reading<decimal> UnitPrice, Reading<string> Currency, Reading<int> PeriodMonths, DateTimeOffset? SeenAt, bool AreOfTheMonth)
{
    /// <summary>Those of now for a month that is not over, else the last that a run saw before its end, else those of now.</summary>
    public static LinePrices Of(ReportInput input, LineMonth month)
    {
        var seen = input.Prices.GetValueOrDefault(month.Id);
        var isOver = month.Until == input.Month.Last && month.Today > input.Month.Last;
        if (month.Line.TryGet(out var line) && !(isOver && seen is not null))
            return Of(line.UnitCost, line.UnitPrice, line.Currency, line.PeriodMonths, input.Now, !isOver);

        if (seen is not null)
            return Of(seen.UnitCost, seen.UnitPrice, seen.Currency, seen.PeriodMonths, seen.SeenAt, areOfTheMonth: true);

        var reason = month.Line.Reason!;
        return new LinePrices(
            Reading.Unknown<decimal>(reason), Reading.Unknown<decimal>(reason), Reading.Unknown<string>(reason), Reading.Unknown<int>(reason), null, false);
    }

    private static LinePrices Of(decimal? cost, decimal? price, string? currency, int months, DateTimeOffset at, bool areOfTheMonth) => new(
        cost is { } known ? Reading.Known(known) : Reading.Unknown<decimal>("the connection cannot see the line's unit cost"),
        price is { } sold ? Reading.Known(sold) : Reading.Unknown<decimal>("the connection cannot see the line's unit price"),
        currency is not null ? Reading.Known(currency) : Reading.Unknown<string>("the line's currency is not known"),
        Reading.Known(months),
        at,
        areOfTheMonth);
}
