using Integration.Core.Assets;
using Integration.Core;
using Integration.Core.Runs;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a sync of assets did.</summary>
internal static class AssetReportView
{
    /// <summary>Prints a report. Findings that were shown before are only counted.</summary>
    public static void Print(
        IAnsiConsole console, AssetReport report, Extent extent, IReadOnlyCollection<Finding>? shown = null, string? assignedBy = null)
    {
        var run = report.Run;
        PrintHead(console, run);
        if (run.Status == RunStatus.Blocked)
        {
            FindingView.Print(console, [.. report.Findings.Where(finding => finding.Severity == FindingSeverity.Blocking)]);
            return;
        }

        AssetOutcomeView.Print(console, report.Outcomes, extent);
        UnassignedView.Print(console, report.Unassigned, extent, assignedBy);
        ReportView.PrintFindings(console, report.Findings, shown, SubjectNames.Of(report.Outcomes), extent, "assets plan");
    }

    /// <summary>Prints the figures alone.</summary>
    public static void PrintCounts(IAnsiConsole console, AssetReport report)
    {
        PrintHead(console, report.Run);
        AssetOutcomeView.PrintCounts(console, report.Outcomes);
    }

    /// <summary>Prints what the store keeps of the latest run.</summary>
    public static void Print(IAnsiConsole console, AssetsReportDocument document, Extent extent)
    {
        if (document.Run is not { } run)
        {
            console.WriteLine("Assets were not synced yet. 'MspSync assets connect' or 'assets sync' does it.");
            return;
        }

        console.WriteLine($"{Words.Of(run.StartedAt)} UTC");
        PrintHead(console, run);
        var counts = run.Counts;
        console.WriteLine($"Devices: {counts.Selected} = {counts.Changed} changed + {counts.Unchanged} unchanged + {counts.Skipped} skipped");
        console.WriteLine($"         + {counts.Held} held + {counts.Failed} failed + {counts.Unresolved} unresolved; {Words.Count(document.Links, "device is", "devices are")} linked.");
        AssetOutcomeView.PrintReasons(console, document.Skipped, extent);
        if (document.Unassigned is not null)
            UnassignedView.Print(console, document.Unassigned, extent);

        if (document.LaterRun is { } later)
        {
            console.WriteLine();
            console.Write(new Text(Words.Printable($"A later run, {later.Id} at {Words.Of(later.StartedAt)} UTC, ended as {$"{later.Status}".ToLowerInvariant()}. {later.Message}") + Environment.NewLine));
        }

        FindingView.PrintKinds(console, document.Findings, SubjectNames.Of(document.Skipped), extent, "assets report");
    }

    private static void PrintHead(IAnsiConsole console, RunRecord run)
    {
        console.MarkupLineInterpolated($"[bold]{ReportView.Headline(run.Status)}[/] Run {run.Id}.");
        if (run.Status == RunStatus.Blocked)
            return;

        console.WriteLine($"Writes:  {run.Counts.ChangesPlanned} planned, {run.Counts.ChangesApplied} applied, {run.Counts.ChangesVerified} verified.");
        if (run.Message is { } message)
            console.WriteLine(Words.Printable(message));
    }
}
