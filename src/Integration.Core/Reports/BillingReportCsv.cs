using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>A report as a CSV file (RFC 4180), a row for each contract line. Figures have a point and no thousands; what is Unknown is an empty cell.</summary>
/// <remarks>No cell of it is taken for a formula by a spreadsheet: a text that would be begins with an apostrophe.</remarks>
public static class BillingReportCsv
{
    private static readonly string[] Columns =
    [
        "Month", "Account", "Account name", "Tenants", "Product", "Contract", "Contract name", "Line", "Service name", "Time zone", "Mark", "Mark reached (UTC)",
        "Billable units", "Units at start", "Units at end", "Writes", "Currency", "Unit cost", "Unit price", "Cost", "Price", "Margin", "Unbilled",
        "Posted amount", "Source mark", "Findings",
    ];

    /// <summary>Writes the columns' names and a row for each line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static async Task WriteAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        await writer.WriteAsync(CsvText.Row(Columns).AsMemory(), cancellationToken).ConfigureAwait(false);
        foreach (var customer in report.Customers)
        {
            foreach (var line in customer.Lines)
                await writer.WriteAsync(CsvText.Line(Cells(report, customer, line)).AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Cells(BillingReport report, CustomerReport customer, LineReport line) =>
    [
        report.Month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        CsvText.Cell(customer.Account.Value),
        CsvText.Cell(customer.AccountName),
        CsvText.Cell(string.Join("; ", line.Tenants.Select(tenant => tenant.Name))),
        CsvText.Cell(line.Product),
        CsvText.Cell(line.Contract?.Value),
        Text(line.ContractName),
        CsvText.Cell(line.Line.Value),
        Text(line.ServiceName),
        CsvText.Cell(line.TimeZone),
        Figure(line.Days is [.., var last] ? last.Mark : default),
        line.Tenants is [{ MarkAt: { IsKnown: true } at }] ? at.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "",
        Figure(line.BillableUnits),
        Figure(line.UnitsAtStart),
        Figure(line.UnitsAtEnd),
        line.Writes.Count.ToString(CultureInfo.InvariantCulture),
        Text(line.Currency),
        Figure(line.UnitCost),
        Figure(line.UnitPrice),
        Figure(line.Cost),
        Figure(line.Price),
        Figure(line.Margin),
        Figure(line.Unbilled),
        Figure(PostedAmount(line)),
        line.Tenants is [var only] ? Figure(only.SourceMark) : "",
        CsvText.Cell(string.Join(' ', line.Findings.Select(finding => finding.Code).Distinct())),
    ];

    private static Reading<decimal> PostedAmount(LineReport line) => line.Posted.Then(items =>
        items.Aggregate(Reading.Known(0m), (sum, item) => sum.With(item.Amount, (before, amount) => before + amount)));

    private static string Text(Reading<string> text) => text.TryGet(out var known) ? CsvText.Cell(known) : "";

    private static string Figure(Reading<int> count) => count.TryGet(out var known) ? known.ToString(CultureInfo.InvariantCulture) : "";

    private static string Figure(Reading<decimal> amount) => amount.TryGet(out var known) ? known.ToString("0.00######", CultureInfo.InvariantCulture) : "";
}
