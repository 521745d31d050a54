using System.CommandLine;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class RunCommand
{
    private static readonly Option<bool> Watch = new("--watch") { Description = "Stay, and run every night as Integration:Nightly says, until stopped." };

    public static Command Create(CommonOptions common)
    {
        var command = new Command("run", "Run a night: settle, check, map, observe, plan, gate, apply, verify, report.") { Watch };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Watch))
        {
            return await NightlyHost.RunAsync(session, cancellationToken);
        }

        var job = await session.OpenJobAsync(cancellationToken);
        var report = await ApplyBar.ShowAsync(session.Screen.Error, progress => job.RunAsync(progress, cancellationToken));
        session.Screen.Show(report, Documents.Default.RunReport, console => ReportView.Print(console, report));
        return Outcome.Of(report);
    }
}
