namespace Integration.Core.Reports;

/// <summary>The invoices of the source's vendor as rows of CSV.</summary>
internal static class InvoiceRows
{
    private static readonly string[] Columns = ["Month", "Invoice", "Due", "Status", "Amount", "To be paid", "Currency", "Unknown because"];

    public static IEnumerable<string> Of(BillingReport report) =>
        report.Invoices.TryGet(out var invoices)
            ? invoices.Select(invoice => CsvText.Line(Cells(report, invoice))).Prepend(CsvText.Row(Columns))
            : [CsvText.Row(Columns), CsvText.Row([CsvFigure.Month(report), "", "", "", "", "", "", $"The invoices could not be read: {report.Invoices.Reason}"])];

    private static IEnumerable<string> Cells(BillingReport report, SourceInvoice invoice) =>
    [
        CsvFigure.Month(report),
        CsvText.Cell(invoice.Id),
        invoice.DueOn is { } due ? CsvFigure.Of(due) : "",
        CsvText.Cell(invoice.Status),
        CsvFigure.Of(invoice.Amount),
        CsvFigure.Of(invoice.Remaining),
        CsvText.Cell(invoice.Currency),
        CsvText.Cell(string.Join("; ", new[] { invoice.Amount.Reason, invoice.Remaining.Reason }.OfType<string>().Distinct(StringComparer.Ordinal))),
    ];
}
