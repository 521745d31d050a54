namespace Integration.Core.Reports;

/// <summary>The use that no line bills as rows of CSV.</summary>
internal static class UnmappedRows
{
    private static readonly string[] Columns =
    [
        "Month", "Tenant", "Tenant name", "Product", "Account", "Account name", "Excluded", "Why", "Users", "Devices", "Counted", "Source mark", "Cost a month",
        "Currency", "Cost unknown because",
    ];

    public static IEnumerable<string> Of(BillingReport report) =>
        report.Unmapped.TryGet(out var tenants)
            ? tenants.Select(tenant => CsvText.Line(Cells(report, tenant))).Prepend(CsvText.Row(Columns))
            : [CsvText.Row(Columns), CsvText.Row([CsvFigure.Month(report), "", "", "", "", "", "", $"The tenants could not be listed: {report.Unmapped.Reason}", .. Columns[8..].Select(_ => "")])];

    private static IEnumerable<string> Cells(BillingReport report, UnmappedUsage tenant) =>
    [
        CsvFigure.Month(report),
        CsvText.Cell(tenant.Tenant.Value),
        CsvText.Cell(tenant.Name),
        CsvText.Cell(tenant.Product),
        CsvText.Cell(tenant.Account?.Value),
        CsvText.Cell(tenant.AccountName),
        tenant.IsExcluded ? "yes" : "no",
        CsvText.Cell(tenant.Reason),
        CsvFigure.Of(tenant.Users),
        CsvFigure.Of(tenant.Devices),
        CsvFigure.Of(tenant.Counted),
        CsvFigure.Of(tenant.SourceMark),
        CsvFigure.Of(tenant.MonthlyCost),
        CsvText.Cell(tenant.Currency),
        CsvText.Cell(tenant.MonthlyCost.Reason),
    ];
}
