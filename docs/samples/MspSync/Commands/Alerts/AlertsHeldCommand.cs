using System.CommandLine;
using Integration.Core;
using Integration.Core.Ticketing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class AlertsHeldCommand
{
    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("held", "List the alerts that wait for a person, as the last run left them, and what to do.") { All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var store = await session.OpenStoreAsync(cancellationToken);
        var job = await session.OpenJobAsync<TicketingJob>(cancellationToken);
        var findings = await store.Findings.ListOpenAsync(cancellationToken);
        List<HeldAlert> held = [.. (await job.ListHeldAsync(cancellationToken)).Select(alert => new HeldAlert(alert, FixOf(alert, findings)))];
        session.Screen.Show(new HeldDocument(held), Documents.Default.HeldDocument, console => HeldView.Print(console, held, Extent.Of(parsed.GetValue(All))));
        return held.Count == 0 ? ExitCode.Done : ExitCode.Issues;
    }

    // One finding stands for all held alerts of a tenant and a reason.
    private static string? FixOf(AlertOutcome held, IReadOnlyList<Finding> findings) => findings
        .FirstOrDefault(finding => finding.Subject == $"tenant:{held.Alert.Tenant}" && finding.Text.EndsWith(held.Reason, StringComparison.Ordinal))?.Fix;
}
