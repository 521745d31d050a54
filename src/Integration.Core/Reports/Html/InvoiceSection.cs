namespace Integration.Core.Reports;

/// <summary>What the source's vendor billed the MSP.</summary>
internal static class InvoiceSection
{
    public static void Write(Markup page, BillingReport report)
    {
        if (report.Customers.Count == 1 && report.Invoices is { IsKnown: true, Value.Count: 0 })
            return;

        page.Add($"<section><h2 id=\"invoices\">Invoices to us</h2>");
        if (!report.Invoices.TryGet(out var invoices))
            page.Add($"<p><em>unknown</em> {report.Invoices.Reason}</p>");
        else if (invoices.Count == 0)
            page.Add($"<p>The source lists no invoice for this month.</p>");
        else
            WriteTable(page, invoices);

        page.Add($"</section>");
    }

    private static void WriteTable(Markup page, IReadOnlyList<SourceInvoice> invoices)
    {
        page.Add($"<div class=\"wide\"><table class=\"invoices\" aria-labelledby=\"invoices\"><thead><tr><th scope=\"col\">Invoice<th scope=\"col\">Due<th scope=\"col\">Status");
        page.Add($"<th scope=\"col\" class=\"n\">Amount<th scope=\"col\" class=\"n\">To be paid</tr></thead><tbody>");
        foreach (var invoice in invoices)
        {
            page.Add($"<tr><th scope=\"row\">{new Name(invoice.Id)}<td>");
            if (invoice.DueOn is { } due)
                page.Add($"{due}");

            page.Add($"<td>{invoice.Status}<td class=\"n\">{new Money(invoice.Amount, invoice.Currency)}<td class=\"n\">{new Money(invoice.Remaining, invoice.Currency)}</tr>");
        }

        page.Add($"</tbody></table></div>");
    }
}
