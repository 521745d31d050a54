using Integration.Core;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What the checks of source, target and store found.</summary>
internal static class PreflightView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        FindingView.Print(console, findings);
        var blocking = findings.Count(finding => finding.Severity == FindingSeverity.Blocking);
        console.MarkupLine(blocking == 0
            ? "[green]The connections are ready.[/]"
            : $"[red]{Words.Count(blocking, "finding stops", "findings stop")} billing until fixed.[/]");
    }
}
