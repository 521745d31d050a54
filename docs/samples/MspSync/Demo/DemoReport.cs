using Integration.Core.Reports;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;

namespace MspSync.Demo;

/// <summary>The demo's month as a page to look at, which stays when the demo's folder goes; the next demo replaces it.</summary>
internal static class DemoReport
{
    private const string Name = "mspsync-demo-report.html";

    /// <returns>Where the page is.</returns>
    public static async Task<string> WriteAsync(ServiceProvider engine, SandboxServer sandbox, string folder, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(sandbox.Clock.GetUtcNow().UtcDateTime);
        var report = await engine.GetRequiredService<BillingReporting>().CreateAsync(today, cancellationToken: cancellationToken);
        var written = await WholeFile.WriteAsync(Path.Combine(folder, Name), writer => BillingReportHtml.WriteAsync(report, writer, cancellationToken: cancellationToken), cancellationToken);
        var kept = Path.Combine(Path.GetTempPath(), Name);
        File.Move(written, kept, overwrite: true);
        return kept;
    }
}
