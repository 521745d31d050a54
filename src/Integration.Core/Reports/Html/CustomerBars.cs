namespace Integration.Core.Reports;

/// <summary>Cost and margin of each customer as bars from a common zero, a chart for each currency: the largest, and the figures of the rest, whose bars would leave the others none.</summary>
internal static class CustomerBars
{
    private const int Shown = 20;

    public static void Write(Markup page, BillingReport report)
    {
        foreach (var currency in report.Totals.Select(total => total.Currency))
        {
            var rows = RowsOf(report, currency);
            if (rows.Count > 0)
                WriteChart(page, currency, rows);
        }
    }

    private static List<Row> RowsOf(BillingReport report, string currency)
    {
        var all = (from at in Enumerable.Range(0, report.Customers.Count)
                   from total in report.Customers[at].Totals
                   where total.Currency == currency
                   select new Row(at, report.Customers[at].AccountName, total.Cost, total.Margin, total.LinesWithoutCost)).OrderByDescending(row => row.Extent).ToList();
        return all.Count <= Shown + 1 ? all : [.. all.Take(Shown), Row.Rest([.. all.Skip(Shown)])];
    }

    private static void WriteChart(Markup page, string currency, List<Row> rows)
    {
        var customers = rows.Where(row => row.At is not null).ToList();
        var least = Math.Min(0, customers.Min(row => Math.Min(Known(row.Cost), Known(row.Margin))));
        var scale = new Extent(least, Math.Max(0, customers.Max(row => Math.Max(Known(row.Cost), Known(row.Margin)))));
        page.Add($"<section><h2>Cost and margin per customer, {currency}</h2><figure><figcaption class=\"bar\"><span><span><i class=\"key cost\"></i> cost</span> <span><i class=\"key margin\"></i> margin</span>");
        if (customers.Any(row => Known(row.Margin) < 0))
            page.Add($" <span><i class=\"key lost\"></i> margin below zero</span>");

        page.Add($"</span><span class=\"n\">Cost</span><span class=\"n\">Margin</span></figcaption><ol class=\"bars\">");
        foreach (var row in rows)
        {
            WriteRow(page, row, currency, scale);
        }

        page.Add($"</ol></figure></section>");
    }

    private static void WriteRow(Markup page, Row row, string currency, Extent scale)
    {
        page.Add($"<li class=\"bar\">");
        if (row.At is { } at)
            WriteBars(page, row, at, currency, scale);
        else
            page.Add($"<span class=\"rest\">{row.Name}</span>");

        page.Add($"<span class=\"n\">{Said(page, row.Cost, currency)}");
        if (row.Cost.IsKnown && row.Without > 0)
            page.Add($" <small>without {Lines(row)}</small>");

        page.Add($"</span><span class=\"n {TotalTiles.ClassOf(row.Margin)}\">{Said(page, row.Margin, currency)}</span></li>");
    }

    private static void WriteBars(Markup page, Row row, int at, string currency, Extent scale)
    {
        page.Add($"<a href=\"#c{at}\">{new Name(row.Name)}</a>");
        page.Add($"<svg role=\"img\"><title>{row.Name}: cost {Said(page, row.Cost, currency)}{(row.Cost.IsKnown && row.Without > 0 ? $" without {Lines(row)}" : "")}, margin {Said(page, row.Margin, currency)}</title>");
        Bar(page, "cost", row.Cost, scale, top: 3);
        Bar(page, row.Margin is { IsKnown: true, Value: < 0 } ? "lost" : "margin", row.Margin, scale, top: 13);
        page.Add($"<line x1=\"{scale.At(0)}%\" x2=\"{scale.At(0)}%\" y2=\"24\"/></svg>");
    }

    private static void Bar(Markup page, string kind, Reading<decimal> amount, Extent scale, int top)
    {
        if (!amount.TryGet(out var value) || value == 0)
            return;

        var (from, to) = (scale.At(Math.Min(0, value)), scale.At(Math.Max(0, value)));
        page.Add($"<rect class=\"{kind}\" x=\"{from}%\" width=\"{to - from}%\" y=\"{top}\" height=\"8\"/>");
    }

    private static string Said(Markup page, Reading<decimal> amount, string currency) => amount.IsKnown ? new Money(amount, currency).ToString(page.Culture) : "unknown";

    private static string Lines(Row row) => row.Without == 1 ? "a line" : $"{row.Without} lines";

    private static decimal Known(Reading<decimal> amount) => amount.IsKnown ? amount.Value : 0;

    private readonly record struct Extent(decimal Least, decimal Most)
    {
        /// <summary>Where an amount stands, in hundredths of the width.</summary>
        public decimal At(decimal amount) => Most == Least ? 0 : (amount - Least) * 100 / (Most - Least);
    }

    private sealed record Row(int? At, string Name, Reading<decimal> Cost, Reading<decimal> Margin, int Without)
    {
        public decimal Extent => Math.Max(Math.Abs(Known(Cost)), Math.Abs(Known(Margin)));

        public static Row Rest(IReadOnlyList<Row> rows)
        {
            var losing = rows.Count(row => row.Margin is { IsKnown: true, Value: < 0 });
            var unknown = rows.Count(row => !row.Cost.IsKnown || !row.Margin.IsKnown || row.Without > 0);
            var name = $"and {rows.Count} others{(losing > 0 ? $", {losing} of them at a loss" : "")}{(unknown > 0 ? $", {unknown} with something unknown that is left out" : "")}";
            return new Row(null, name, Reading.Known(rows.Sum(row => Known(row.Cost))), Reading.Known(rows.Sum(row => Known(row.Margin))), Without: 0);
        }
    }
}
