using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a run did: counts that add up, and every link that needs a person.</summary>
internal static class ReportView
{
    /// <summary>Prints a report. Findings that were shown before are only counted.</summary>
    public static void Print(IAnsiConsole console, RunReport report, Extent? extent = null, IReadOnlyCollection<Finding>? shown = null)
    {
        extent ??= Extent.First;
        var run = report.Run;
        var counts = run.Counts;
        console.MarkupLineInterpolated($"[bold]{Headline(run.Status)}[/] Run {run.Id}.");
        if (run.Status == RunStatus.Blocked)
        {
            FindingView.Print(console, [.. report.Findings.Where(finding => finding.Severity == FindingSeverity.Blocking)]);
            return;
        }

        console.WriteLine($"Changes: {counts.ChangesPlanned} planned, {counts.ChangesApplied} applied, {counts.ChangesVerified} verified.");
        console.WriteLine($"Links:   {counts.Selected} = {counts.Changed} changed + {counts.Unchanged} unchanged + {counts.Skipped} skipped");
        console.WriteLine($"         + {counts.Held} held + {counts.Failed} failed + {counts.Unresolved} unresolved.");
        if (run.Message is { } message)
        {
            console.WriteLine(Words.Printable(message));
        }

        foreach (var kind in new[] { OutcomeKind.Failed, OutcomeKind.Unresolved, OutcomeKind.Held })
        {
            PrintOutcomes(console, [.. report.Outcomes.Where(outcome => outcome.Kind == kind)], extent);
        }

        PrintFindings(console, report.Findings, shown, SubjectNames.Of(report.Outcomes), extent);
    }

    /// <summary>Prints findings, and counts those that were shown before.</summary>
    public static void PrintFindings(
        IAnsiConsole console, IReadOnlyList<Finding> findings, IReadOnlyCollection<Finding>? shown, SubjectNames names, Extent extent, string command = "plan")
    {
        var before = shown?.Select(finding => (finding.Code, finding.Subject)).ToHashSet() ?? [];
        var fresh = findings.Where(finding => !before.Contains((finding.Code, finding.Subject))).ToList();
        FindingView.PrintKinds(console, fresh, names, extent, command);
        if (findings.Count > fresh.Count)
        {
            console.WriteLine($"{Words.Count(findings.Count - fresh.Count, "finding is", "findings are")} open as before.");
        }
    }

    private static void PrintOutcomes(IAnsiConsole console, List<LinkOutcome> outcomes, Extent extent)
    {
        if (outcomes.Count == 0)
            return;

        console.WriteLine();
        if (outcomes[0].Kind == OutcomeKind.Held && !extent.IsWhole)
        {
            console.WriteLine($"Held: {Words.Count(outcomes.Count, "link")}");
            HoldView.Print(console, outcomes, extent);
            return;
        }

        var table = new TextTable(new($"{outcomes[0].Kind}", 14), new("Why", 20));
        foreach (var outcome in outcomes)
            table.Add([outcome.TenantName, outcome.Reason]);

        table.Print(console, extent.IsWhole ? extent : extent.AtMost(10));
    }

    public static string Headline(RunStatus status) => status switch
    {
        RunStatus.Completed => "Done.",
        RunStatus.CompletedWithIssues => "Finished, and something needs a person.",
        RunStatus.Blocked => "A connection is not ready; nothing was written.",
        RunStatus.Stopped => "A gate stopped the run before any write.",
        RunStatus.Failed => "Failed.",
        _ => "Not finished.",
    };
}
