using System.CommandLine;
using Integration.Core.Ticketing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class AlertsRunCommand
{
    private static readonly Option<bool> Watch = new("--watch") { Description = "Stay, and poll as Integration:Ticketing:PollInterval says, until stopped." };

    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("run", "Poll the alerts once and write their tickets: check, poll, settle, plan, write, verify, report.") { Watch, All };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(Watch)
        ? WatchHost.RunAsync(session, builder => builder.RunTicketing(), "Makes tickets of alerts", cancellationToken)
        : WritingRun.TicketAsync(session, job => RunOnceAsync(session, job, Extent.Of(parsed.GetValue(All)), cancellationToken), cancellationToken);

    private static async Task<ExitCode> RunOnceAsync(Session session, TicketingJob job, Extent extent, CancellationToken cancellationToken)
    {
        var report = await job.RunAsync(cancellationToken);
        session.Screen.Show(report, Documents.Default.TicketingReport, console => TicketingReportView.Print(console, report, extent));
        return Outcome.Of(report.Run);
    }
}
