using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What an observation of all tenants saw.</summary>
internal static class ObserveView
{
    public static void Print(IAnsiConsole console, ObserveReport report, int most = 25)
    {
        var table = new TextTable(new("Tenant", 14), new("Users"), new("Devices"), new("Why Unknown", 14));
        foreach (var tenant in report.Sweep.Tenants)
        {
            table.Add(
            [
                tenant.Name, Of(tenant.Users), Of(tenant.Devices),
                report.Unknown.GetValueOrDefault(tenant.Tenant) ?? tenant.Users.Reason ?? tenant.Devices.Reason ?? "",
            ]);
        }

        console.MarkupLineInterpolated($"[bold]{Words.Count(table.Count, "tenant")} at {Words.Of(report.Sweep.At)} UTC.[/]");
        table.Print(console, new Extent(most));
        if (report.Sweep.IncompleteBecause is { } why)
        {
            console.MarkupLineInterpolated($"[yellow]The sweep is not complete:[/] {why}");
        }

        FindingView.Print(console, report.Findings);
    }

    private static string Of(Reading<int> count) => count.TryGet(out var known) ? known.ToString(CultureInfo.InvariantCulture) : "Unknown";
}
