using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Runs;
using Integration.Core.Ticketing;

namespace MspSync.Commands;

/// <summary>Turns results into exit codes.</summary>
internal static class Outcome
{
    public static bool StopsConnection(Finding finding) =>
        finding.Severity == FindingSeverity.Blocking && finding.Subject.StartsWith("connection:", StringComparison.Ordinal);

    public static ExitCode Of(RunRecord run) => run.Status switch
    {
        RunStatus.Completed => ExitCode.Done,
        RunStatus.Blocked or RunStatus.Failed => ExitCode.Configuration,
        RunStatus.Stopped => ExitCode.Stopped,
        _ => ExitCode.Issues,
    };

    /// <summary>A plan that only waits for approval is done: asking for it is what the command is for.</summary>
    public static ExitCode Of(Plan plan)
    {
        if (plan.Findings.Any(StopsConnection))
        {
            return ExitCode.Configuration;
        }

        if (plan.StoppedBecause is not null)
        {
            return ExitCode.Stopped;
        }

        var planned = plan.Changes.Select(change => change.Line).ToHashSet();
        var open = plan.Outcomes.Any(outcome => outcome.Kind switch
        {
            OutcomeKind.Failed or OutcomeKind.Unresolved => true,
            OutcomeKind.Held => outcome.Line is not { } line || !planned.Contains(line),
            _ => false,
        });
        return open ? ExitCode.Issues : ExitCode.Done;
    }

    /// <summary>Rules that are not right stop ticketing as a connection does.</summary>
    public static ExitCode Of(TicketingPlan plan) =>
        IsBlocked(plan.Findings) ? ExitCode.Configuration
        : plan.Outcomes.Any(outcome => outcome.Kind is AlertOutcomeKind.Failed or AlertOutcomeKind.Unresolved || outcome is { Kind: AlertOutcomeKind.Held, IsRejected: false }) ? ExitCode.Issues
        : ExitCode.Done;

    /// <summary>A plan that only waits for approval is done; one that its target takes no writes of is not.</summary>
    public static ExitCode Of(AssetPlan plan) =>
        plan.StoppedBecause is not null ? ExitCode.Stopped
        : plan.Outcomes.Any(NeedsPerson) || plan.Unread.Count > 0 ? ExitCode.Issues
        : ExitCode.Done;

    /// <summary>A connection stops a whole job, a link only itself; and so does what a night would skip, hold or fail at without a word from anybody.</summary>
    public static ExitCode Of(PreflightReport report) =>
        report.IsBlocked ? ExitCode.Configuration
        : IsBlocked(report.Findings) || report.Jobs.Any(job => job.Links.Any(link => link.IsBlocked)) ? ExitCode.Issues
        : ExitCode.Done;

    public static bool IsBlocked(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == FindingSeverity.Blocking);

    private static bool NeedsPerson(AssetOutcome outcome) =>
        outcome.Kind is AssetOutcomeKind.Failed or AssetOutcomeKind.Unresolved || outcome is { Kind: AssetOutcomeKind.Held, Cause: not (AssetOutcomeCause.NotApproved or AssetOutcomeCause.Rejected) };
}
