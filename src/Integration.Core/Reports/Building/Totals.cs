namespace Integration.Core.Reports;

/// <summary>Adds the amounts of lines, each currency on its own.</summary>
internal static class Totals
{
    public static IReadOnlyList<CurrencyTotal> Of(IEnumerable<LineReport> lines) =>
    [
        .. lines.Where(line => line.Currency.IsKnown)
            .GroupBy(line => line.Currency.Value, StringComparer.OrdinalIgnoreCase)
            .OrderBy(currency => currency.Key, StringComparer.OrdinalIgnoreCase)
            .Select(currency => Of(currency.Key, [.. currency])),
    ];

    private static CurrencyTotal Of(string currency, LineReport[] lines)
    {
        var (cost, price) = (Sum(lines, line => line.Cost), Sum(lines, line => line.Price));
        var withoutMargin = lines.Count(line => !line.Margin.IsKnown);
        return new CurrencyTotal
        {
            Currency = currency,
            Lines = lines.Length,
            Cost = cost,
            LinesWithoutCost = lines.Count(line => !line.Cost.IsKnown),
            Price = price,
            LinesWithoutPrice = lines.Count(line => !line.Price.IsKnown),
            Margin = withoutMargin == 0
                ? Sum(lines, line => line.Margin)
                : Reading.Unknown<decimal>($"the margin of {withoutMargin} of {lines.Length} lines is not known"),
            Unbilled = Sum(lines, line => line.Unbilled),
            LinesWithoutUnbilled = lines.Count(line => !line.Unbilled.IsKnown),
        };
    }

    private static Reading<decimal> Sum(LineReport[] lines, Func<LineReport, Reading<decimal>> amount)
    {
        var known = lines.Select(amount).Where(reading => reading.IsKnown).ToList();
        return known.Count > 0 ? Reading.Known(known.Sum(reading => reading.Value)) : Reading.Unknown<decimal>(amount(lines[0]).Reason!);
    }
}
