using System.Globalization;
using Integration.Core.Journal;

namespace Integration.Core.Reports;

/// <summary>The writes of a report as rows of CSV.</summary>
internal static class WriteRows
{
    private static readonly string[] Columns =
    [
        "Month", "Account", "Account name", "Line", "Service name", "Takes effect", "Kind", "From", "To", "Unit cost from", "Unit cost to", "Currency",
        "State", "Sent (UTC)", "Why", "Detail", "Approved by", "Approved at (UTC)", "Approved because", "Plan", "Journal entry",
    ];

    public static IEnumerable<string> Of(BillingReport report) =>
    [
        CsvText.Row(Columns),
        .. from customer in report.Customers
           from line in customer.Lines
           from write in line.Writes
           select CsvText.Line(Cells(report, customer.Account, customer.AccountName, line.Line, line.ServiceName, line.Currency, write)),
        .. from line in report.Unlinked
           from write in line.Writes
           select CsvText.Line(Cells(report, line.Account, null, line.Line, line.ServiceName, Reading.Unknown<string>("no link bills the line"), write)),
    ];

    private static IEnumerable<string> Cells(
        BillingReport report, AccountId? account, string? accountName, ContractLineId line, Reading<string> service, Reading<string> currency, ReportedWrite write) =>
    [
        CsvFigure.Month(report),
        CsvText.Cell(account?.Value),
        CsvText.Cell(accountName),
        CsvText.Cell(line.Value),
        CsvFigure.Of(service),
        CsvFigure.Of(write.EffectiveDate),
        $"{write.Kind}",
        write.Kind == JournalKind.Units ? write.From.ToString("0", CultureInfo.InvariantCulture) : "",
        write.Kind == JournalKind.Units ? write.To.ToString("0", CultureInfo.InvariantCulture) : "",
        .. Cost(write) is (var from, var to) ? new[] { CsvFigure.Of(from), CsvFigure.Of(to) } : ["", ""],
        CsvFigure.Of(currency),
        $"{write.State}",
        write.SentAt is { } sent ? CsvFigure.Of(sent) : "",
        CsvText.Cell(write.Reason),
        CsvText.Cell(write.Detail),
        CsvText.Cell(write.ApprovedBy),
        write.ApprovedAt is { } approved ? CsvFigure.Of(approved) : "",
        CsvText.Cell(write.ApprovedBecause),
        CsvText.Cell(write.PlanHash),
        write.Entry.ToString(CultureInfo.InvariantCulture),
    ];

    private static (decimal From, decimal To)? Cost(ReportedWrite write) =>
        write.Kind == JournalKind.UnitCost ? (write.From, write.To)
        : write.UnitCost is { } cost ? (cost.From, cost.To)
        : null;
}
