using System.CommandLine;
using Integration.Core.Billing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class ObserveCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("observe", "Count the users and devices of every tenant and keep the counts as billing evidence.");
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var job = await session.OpenJobAsync<BillingJob>(cancellationToken);
        var report = await job.ObserveAsync(cancellationToken);
        session.Screen.Show(report, Documents.Default.ObserveReport, console => ObserveView.Print(console, report));
        return report.Unknown.Count == 0 && report.Sweep.IncompleteBecause is null ? ExitCode.Done : ExitCode.Issues;
    }
}
