namespace Integration.Core.Reports;

/// <summary>Lines that were written to for the month and that no link bills now.</summary>
internal static class UnlinkedSection
{
    public static void Write(Markup page, BillingReport report)
    {
        if (report.Unlinked.Count == 0)
            return;

        page.Add($"<section><h2 id=\"unlinked\">Lines that no link bills now</h2><p>Something was written to them for the month. They are in no total.</p>");
        page.Add($"<div class=\"wide\"><table class=\"unlinked\" aria-labelledby=\"unlinked\"><thead><tr><th scope=\"col\">Line<th scope=\"col\" class=\"n\">Units<th scope=\"col\" class=\"n\">Writes");
        page.Add($"<th scope=\"col\" class=\"n\">Cost<th scope=\"col\" class=\"n\">Price<th scope=\"col\" class=\"n\">Margin</tr></thead><tbody>");
        foreach (var line in report.Unlinked)
            WriteRow(page, line);

        page.Add($"</tbody></table></div></section>");
    }

    private static void WriteRow(Markup page, UnlinkedLine line)
    {
        page.Add($"<tr><th scope=\"row\">{new Name(line.ServiceName.TryGet(out var service) ? service : $"Line {line.Line}")}");
        page.Add($" <small>{(line.ContractName.TryGet(out var contract) ? $"{contract}, account {line.Account}, line {line.Line}" : line.ContractName.Reason)}</small><td class=\"n\">");
        if (line.UnitsAtStart.TryGet(out var start) && line.UnitsAtEnd.TryGet(out var end))
        {
            page.Add($"{new Quantity(start)}");
            if (start != end)
                page.Add($" → {new Quantity(end)}");
        }
        else
        {
            page.Add($"<em>unknown</em>");
        }

        page.Add($"<td class=\"n\">{new Quantity(line.Writes.Count)}");
        foreach (var amount in new[] { line.Cost, line.Price, line.Margin })
        {
            if (amount.IsKnown)
                page.Add($"<td class=\"n\">{Money.Of(amount, line.Currency)}");
            else
                page.Add($"<td class=\"n\"><em>unknown</em>");
        }

        page.Add($"</tr>");
    }
}
