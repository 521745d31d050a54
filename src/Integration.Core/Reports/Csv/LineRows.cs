using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>The lines as rows of CSV.</summary>
internal static class LineRows
{
    private static readonly string[] Columns =
    [
        "Month", "Account", "Account name", "Tenants", "Product", "Contract", "Contract name", "Line", "Service name", "Time zone", "Mark", "Mark reached (UTC)",
        "Billable units", "Units at start", "Units at end", "Writes", "Currency", "Unit cost", "Unit price", "Cost", "Price", "Margin", "Unbilled",
        "Posted amount", "Source mark", "Findings",
        "Source estimate", "Source estimate as said", "Unknown because", "Linked",
    ];

    public static IEnumerable<string> Of(BillingReport report) =>
    [
        CsvText.Row(Columns),
        .. report.Customers.SelectMany(customer => customer.Lines.Select(line => CsvText.Line(Cells(report, customer, line)))),
        .. report.Unlinked.Select(line => CsvText.Line(Cells(report, line))),
    ];

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
        CsvFigure.Of(PostedAmount(line.Posted)),
        OfTenants(line, tenant => CsvFigure.Of(tenant.SourceMark)),
        CsvText.Cell(string.Join(' ', line.Findings.Select(finding => finding.Code).Distinct())),
        OfTenants(line, tenant => CsvFigure.Of(tenant.Estimate.Then(estimate => estimate.Amount))),
        OfTenants(line, tenant => tenant.Estimate.TryGet(out var estimate) ? estimate.Raw.ToString(CultureInfo.InvariantCulture) : ""),
        Why(Reasons(line)),
        "yes",
    ];

    // What rests on tenants is empty.
    private static IEnumerable<string> Cells(BillingReport report, UnlinkedLine line) =>
    [
        CsvFigure.Month(report),
        CsvText.Cell(line.Account?.Value),
        "",
        "",
        "",
        CsvText.Cell(line.Contract?.Value),
        CsvFigure.Of(line.ContractName),
        CsvText.Cell(line.Line.Value),
        CsvFigure.Of(line.ServiceName),
        "",
        "",
        "",
        "",
        CsvFigure.Of(line.UnitsAtStart),
        CsvFigure.Of(line.UnitsAtEnd),
        line.Writes.Count.ToString(CultureInfo.InvariantCulture),
        CsvFigure.Of(line.Currency),
        CsvFigure.Of(line.UnitCost),
        CsvFigure.Of(line.UnitPrice),
        CsvFigure.Of(line.Cost),
        CsvFigure.Of(line.Price),
        CsvFigure.Of(line.Margin),
        "",
        CsvFigure.Of(PostedAmount(line.Posted)),
        "",
        "",
        "",
        "",
        Why(Reasons(line)),
        "no",
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
        line.UnitCost.Reason, line.UnitPrice.Reason, line.Cost.Reason, line.Price.Reason, line.Unbilled.Reason, PostedAmount(line.Posted).Reason,
        .. line.Tenants.SelectMany(tenant => new[] { tenant.Mark.Reason, tenant.SourceMark.Reason, tenant.Estimate.Then(estimate => estimate.Amount).Reason }),
    ];

    private static IEnumerable<string?> Reasons(UnlinkedLine line) =>
    [
        line.ContractName.Reason, line.ServiceName.Reason, line.UnitsAtStart.Reason, line.UnitsAtEnd.Reason, line.Currency.Reason, line.UnitCost.Reason, line.UnitPrice.Reason,
        line.Cost.Reason, line.Price.Reason, PostedAmount(line.Posted).Reason,
    ];

    private static string Why(IEnumerable<string?> reasons) => CsvText.Cell(string.Join("; ", reasons.OfType<string>().Distinct(StringComparer.Ordinal)));

    private static Reading<decimal> PostedAmount(Reading<IReadOnlyList<PostedItem>> posted) => posted.Then(items =>
        items.Aggregate(Reading.Known(0m), (sum, item) => sum.With(item.Amount, (before, amount) => before + amount)));
}
