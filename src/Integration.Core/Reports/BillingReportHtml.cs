using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>A month's report as one HTML file that stands alone: it opens from a disk or a mail, in the dark or the light, and prints on A4.</summary>
/// <remarks>
/// The page has no script, asks no network for anything, and forbids itself both by a content security policy. Whatever a vendor or a customer named
/// stands in it as text: characters that mean something to HTML are escaped; control characters, and those that turn the direction of what follows,
/// are shown as U+FFFD. Each customer begins a page when printed.
/// </remarks>
public static class BillingReportHtml
{
    /// <summary>Writes the page, a customer at a time.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write; it is left open. The page says of itself that it is UTF-8, so the writer has to encode as that.</param>
    /// <param name="culture">How figures are written. Null for the invariant culture, such as 1,234.50; dates are ISO and words are English in every culture.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static async Task WriteAsync(BillingReport report, TextWriter writer, CultureInfo? culture = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        var page = new Markup(culture ?? CultureInfo.InvariantCulture);
        ReportPage.Begin(page, report);
        await page.MoveToAsync(writer, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < report.Customers.Count; i++)
        {
            CustomerSection.Write(page, report, i);
            await page.MoveToAsync(writer, cancellationToken).ConfigureAwait(false);
        }

        ReportPage.End(page);
        await page.MoveToAsync(writer, cancellationToken).ConfigureAwait(false);
    }
}
