using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>A report as CSV files (RFC 4180): of its contract lines, of what was written to them, and of use on no line. Figures have a point and no thousands; what is Unknown is an empty cell.</summary>
/// <remarks>No cell of it is taken for a formula by a spreadsheet: a text that would be begins with an apostrophe.</remarks>
public static class BillingReportCsv
{
    private static readonly string[] Columns =
    [
        "Month", "Account", "Account name", "Tenants", "Product", "Contract", "Contract name", "Line", "Service name", "Time zone", "Mark", "Mark reached (UTC)",
        "Billable units", "Units at start", "Units at end", "Writes", "Currency", "Unit cost", "Unit price", "Cost", "Price", "Margin", "Unbilled",
        "Posted amount", "Source mark", "Findings",
        "Source estimate", "Source estimate as said", "Unknown because",
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

    /// <summary>Writes the columns' names and a row for each write that takes effect in the month: when, from what to what, why, and who approved it. Those to lines that no link bills now are among them.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteWritesAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(WriteRows.Of(report), writer, cancellationToken);
    }

    /// <summary>Writes the columns' names and a row for each tenant and product that no line bills. Where the tenants could not be listed, the only row says why.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static Task WriteUnmappedAsync(BillingReport report, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        return WriteAsync(UnmappedRows.Of(report), writer, cancellationToken);
    }

    private static async Task WriteAsync(IEnumerable<string> rows, TextWriter writer, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            await writer.WriteAsync(row.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<string> Cells(BillingReport report, CustomerReport customer, LineReport line) =>
    [
        CsvFigure.Month(report),
        CsvText.Cell(customer.Account.Value),
        CsvText.Cell(customer.AccountName),
        CsvText.Cell(string.Join("; ", line.Tenants.Select(tenant => tenant.Name))),
        CsvText.Cell(line.Product),
        CsvText.Cell(line.Contract?.Value),
        CsvFigure.Of(line.ContractName),
        CsvText.Cell(line.Line.Value),
        CsvFigure.Of(line.ServiceName),
        CsvText.Cell(line.TimeZone),
        CsvFigure.Of(line.Days is [.., var last] ? last.Mark : default),
        OfTenants(line, tenant => tenant.MarkAt.TryGet(out var at) ? CsvFigure.Of(at) : ""),
        CsvFigure.Of(line.BillableUnits),
        CsvFigure.Of(line.UnitsAtStart),
        CsvFigure.Of(line.UnitsAtEnd),
        line.Writes.Count.ToString(CultureInfo.InvariantCulture),
        CsvFigure.Of(line.Currency),
        CsvFigure.Of(line.UnitCost),
        CsvFigure.Of(line.UnitPrice),
        CsvFigure.Of(line.Cost),
        CsvFigure.Of(line.Price),
        CsvFigure.Of(line.Margin),
        CsvFigure.Of(line.Unbilled),
        CsvFigure.Of(PostedAmount(line)),
        OfTenants(line, tenant => CsvFigure.Of(tenant.SourceMark)),
        CsvText.Cell(string.Join(' ', line.Findings.Select(finding => finding.Code).Distinct())),
        OfTenants(line, tenant => CsvFigure.Of(tenant.Estimate.Then(estimate => estimate.Amount))),
        OfTenants(line, tenant => tenant.Estimate.TryGet(out var estimate) ? estimate.Raw.ToString(CultureInfo.InvariantCulture) : ""),
        CsvText.Cell(string.Join("; ", Reasons(line).OfType<string>().Distinct(StringComparer.Ordinal))),
    ];

    // On a summed line a figure for each tenant, in the order of their names.
    private static string OfTenants(LineReport line, Func<TenantReport, string> figure)
    {
        string[] figures = [.. line.Tenants.Select(figure)];
        return Array.TrueForAll(figures, text => text.Length == 0) ? "" : CsvText.Cell(string.Join("; ", figures));
    }

    private static IEnumerable<string?> Reasons(LineReport line) =>
    [
        line.ContractName.Reason, line.ServiceName.Reason, line.BillableUnits.Reason, line.UnitsAtStart.Reason, line.UnitsAtEnd.Reason, line.Currency.Reason,
        line.UnitCost.Reason, line.UnitPrice.Reason, line.Cost.Reason, line.Price.Reason, line.Unbilled.Reason, PostedAmount(line).Reason,
        .. line.Tenants.SelectMany(tenant => new[] { tenant.Mark.Reason, tenant.SourceMark.Reason, tenant.Estimate.Then(estimate => estimate.Amount).Reason }),
    ];

    private static Reading<decimal> PostedAmount(LineReport line) => line.Posted.Then(items =>
        items.Aggregate(Reading.Known(0m), (sum, item) => sum.With(item.Amount, (before, amount) => before + amount)));
}
