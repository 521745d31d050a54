using Integration.Core;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a run of ticketing did.</summary>
internal static class TicketingReportView
{
    /// <summary>Prints a report. Findings that were shown before are only counted.</summary>
    public static void Print(IAnsiConsole console, TicketingReport report, Extent extent, IReadOnlyCollection<Finding>? shown = null)
    {
        var (run, counts) = (report.Run, report.Run.Counts);
        var headline = run.Status == RunStatus.Blocked ? "A connection or a rule is not ready; nothing was written." : ReportView.Headline(run.Status);
        console.MarkupLineInterpolated($"[bold]{headline}[/] Run {run.Id}.");
        if (run.Status == RunStatus.Blocked)
        {
            RulesView.Print(console, [.. report.Findings.Where(finding => finding.Severity == FindingSeverity.Blocking)]);
            return;
        }

        PrintWritten(console, report.Outcomes, extent);
        console.WriteLine($"Writes:  {counts.ChangesPlanned} planned, {counts.ChangesApplied} applied, {counts.ChangesVerified} verified.");
        AlertOutcomeView.Print(console, report.Outcomes, extent);
        ReportView.PrintFindings(console, report.Findings, shown, SubjectNames.Of(report.Outcomes), extent, "alerts plan");
    }

    private static void PrintWritten(IAnsiConsole console, IReadOnlyList<AlertOutcome> outcomes, Extent extent)
    {
        var table = new TextTable(new("Tenant", 14), new("Alert", 20), new("Became"), new("Ticket"));
        foreach (var outcome in outcomes)
        {
            if (Word(outcome.Kind) is { } word)
                table.Add([outcome.TenantName, outcome.Alert.Title, word, outcome.TicketNumber ?? outcome.Ticket?.Value ?? "–"], outcome.Reason);
        }

        if (table.Count > 0)
            table.Print(console, extent);
    }

    private static string? Word(AlertOutcomeKind kind) => kind switch
    {
        AlertOutcomeKind.Ticket => "ticket",
        AlertOutcomeKind.Note => "note",
        AlertOutcomeKind.DigestLine => "line of a digest",
        AlertOutcomeKind.Closed => "closed",
        _ => null,
    };
}
