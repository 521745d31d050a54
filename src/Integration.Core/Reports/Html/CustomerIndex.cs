namespace Integration.Core.Reports;

/// <summary>All customers, a row for each of their currencies.</summary>
internal static class CustomerIndex
{
    public static void Write(Markup page, BillingReport report)
    {
        page.Add($"<section><h2 id=\"customers\">Customers</h2><div class=\"wide\"><table class=\"customers\" aria-labelledby=\"customers\"><thead><tr>");
        page.Add($"<th scope=\"col\">Customer<th scope=\"col\" class=\"n\">Lines<th scope=\"col\" class=\"n\">Price<th scope=\"col\" class=\"n\">Cost<th scope=\"col\" class=\"n\">Margin");
        page.Add($"<th scope=\"col\" class=\"n\">Not billed</tr></thead><tbody>");
        for (var i = 0; i < report.Customers.Count; i++)
        {
            var customer = report.Customers[i];
            foreach (var total in customer.Totals)
            {
                page.Add($"<tr><th scope=\"row\"><a href=\"#c{i}\">{new Name(customer.AccountName)}</a>");
                page.Add($"<td class=\"n\">{new Quantity(total.Lines)}");
                Cell(page, total.Price, total, "gain", total.LinesWithoutPrice);
                Cell(page, total.Cost, total, "gain", total.LinesWithoutCost);
                Cell(page, total.Margin, total, TotalTiles.ClassOf(total.Margin), 0);
                Cell(page, total.Unbilled, total, "gain", total.LinesWithoutUnbilled);
                page.Add($"</tr>");
            }

            if (customer.Lines.Count(line => !line.Currency.IsKnown) is var without and > 0)
                page.Add($"<tr><th scope=\"row\"><a href=\"#c{i}\">{new Name(customer.AccountName)}</a><td class=\"n\">{new Quantity(without)}<td colspan=\"4\"><em>currency unknown</em></tr>");
        }

        page.Add($"</tbody></table></div></section>");
    }

    // Why an amount is unknown stands with its line.
    private static void Cell(Markup page, Reading<decimal> amount, CurrencyTotal total, string kind, int without)
    {
        if (!amount.IsKnown)
            page.Add($"<td class=\"n\"><em>unknown</em>");
        else if (without > 0)
            page.Add($"<td class=\"n {kind}\">{new Money(amount, total.Currency)} <small>without {new Quantity(without)} of {new Quantity(total.Lines)} lines</small>");
        else
            page.Add($"<td class=\"n {kind}\">{new Money(amount, total.Currency)}");
    }
}
