using System.Text.Json;

namespace Integration.Core.Reports;

/// <summary>A report as JSON: names in camel case, ids and states as text, days as <c>yyyy-MM-dd</c>. What is Unknown is an object with the reason, <c>{"unknown":"…"}</c>.</summary>
public static class BillingReportJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>JSON.</returns>
    public static string Write(BillingReport report) => JsonSerializer.Serialize(report, ReportJsonContext.Default.BillingReport);
}
