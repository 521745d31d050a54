using Integration.Core;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What the checks of source, target, store and rules found.</summary>
internal static class PreflightView
{
    public static void Print(
        IAnsiConsole console, IReadOnlyList<Finding> findings, IReadOnlyList<Finding> ofBilling, IReadOnlyList<Finding>? ofTicketing, IReadOnlyList<Finding>? ofAssets = null)
    {
        FindingView.Print(console, findings);
        var isReady = Tell(console, ofBilling, "billing") & Tell(console, ofTicketing ?? [], "ticketing") & Tell(console, ofAssets ?? [], "assets");
        if (isReady)
            console.MarkupLine(ofTicketing is null ? "[green]The connections are ready.[/]" : "[green]The connections and the rules of ticketing are ready.[/]");
    }

    private static bool Tell(IAnsiConsole console, IReadOnlyList<Finding> findings, string job)
    {
        var blocking = findings.Count(finding => finding.Severity == FindingSeverity.Blocking);
        if (blocking > 0)
            console.MarkupLine($"[red]{Words.Count(blocking, "finding stops", "findings stop")} {job} until fixed.[/]");

        return blocking == 0;
    }
}
