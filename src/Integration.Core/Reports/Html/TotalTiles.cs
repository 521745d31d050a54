namespace Integration.Core.Reports;

/// <summary>The totals of one currency, side by side.</summary>
internal static class TotalTiles
{
    public static void Write(Markup page, CurrencyTotal total)
    {
        page.Add($"<dl class=\"tiles\">");
        Tile(page, "Price", total.Price, total, total.LinesWithoutPrice);
        Tile(page, "Cost", total.Cost, total, total.LinesWithoutCost);
        Tile(page, "Margin", total.Margin, total, 0);
        Tile(page, "Not billed", total.Unbilled, total, total.LinesWithoutUnbilled);
        page.Add($"<div><dt>Lines in {total.Currency}</dt><dd>{new Quantity(total.Lines)}</dd></div></dl>");
    }

    /// <summary>The class of a figure that is a loss.</summary>
    public static string ClassOf(Reading<decimal> margin) => margin is { IsKnown: true, Value: < 0 } ? "loss" : "gain";

    private static void Tile(Markup page, string name, Reading<decimal> amount, CurrencyTotal total, int without)
    {
        page.Add($"<div><dt>{name}</dt><dd class=\"{ClassOf(amount)}\">{new Money(amount, total.Currency)}");
        if (amount.IsKnown && without > 0)
            page.Add($" <small>without {new Quantity(without)} of {new Quantity(total.Lines)} lines, where it is unknown</small>");

        page.Add($"</dd></div>");
    }
}
