using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>What stands around the customers: the page's head, what the month comes to, and what a person should know first.</summary>
internal static class ReportPage
{
    public static void Begin(Markup page, BillingReport report)
    {
        AddHead(page, report);
        page.Add($"<header><p class=\"kind\">Billing report</p><h1>{MonthOf(report)}");
        if (report.Customers is [var only])
            page.Add($" <span>{new Name(only.AccountName)}</span>");

        page.Add($"</h1><p>{report.Month.First} to {report.Month.Last}, days as in {string.Join(", ", report.TimeZones)}. Made {new ZonedTime("UTC").Of(report.CreatedAt)} UTC.</p>");
        AddNotes(page, report.Notes);
        page.Add($"</header><main>");
        AddTotals(page, report);
        FindingSection.Write(page, report);
        if (report.Customers.Count > 1)
            CustomerBars.Write(page, report);

        UnmappedSection.Write(page, report);
        UnlinkedSection.Write(page, report);
        InvoiceSection.Write(page, report);
        if (report.Customers.Count > 1)
            CustomerIndex.Write(page, report);
    }

    public static void End(Markup page) => page.Add($"</main></body></html>\n");

    private static string MonthOf(BillingReport report) => report.Month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static void AddHead(Markup page, BillingReport report)
    {
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{ReportStyle.ContentSecurityPolicy}\">");
        page.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><title>Billing report {MonthOf(report)}");
        if (report.Customers is [var only])
            page.Add($", {only.AccountName}");

        page.Add($"</title><style>");
        page.Text.Append(ReportStyle.Sheet);
        page.Add($"</style></head><body>");
    }

    private static void AddNotes(Markup page, IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            page.Add($"<p class=\"note\">{note}</p>");
        }
    }

    private static void AddTotals(Markup page, BillingReport report)
    {
        // They would be those of the line.
        if (report.Customers is [{ Lines.Count: 1 }])
            return;

        page.Add($"<section><h2>The month</h2>");
        if (report.Customers.Count == 0)
            page.Add($"<p>No contract line bills usage in this month.</p>");

        foreach (var total in report.Totals)
        {
            TotalTiles.Write(page, total);
        }

        page.Add($"</section>");
    }
}
