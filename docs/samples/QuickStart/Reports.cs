using System.Globalization;
using Integration.Core.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace QuickStart;

/// <summary>A month's report as a page; the guides quote it.</summary>
internal static class Reports
{
    public static async Task WritePageAsync(IServiceProvider provider)
    {
        #region page
        var report = await provider.GetRequiredService<BillingReporting>().CreateAsync(new DateOnly(2026, 10, 1));
        await using var file = File.CreateText("2026-10.html");
        await BillingReportHtml.WriteAsync(report, file, CultureInfo.GetCultureInfo("de-DE"));
        #endregion
    }
}
