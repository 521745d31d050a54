using System.CommandLine;
using Integration.Core.Checks;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class PreflightCommand
{
    public static Command Create(CommonOptions common)
    {
        var job = new Option<string?>("--job") { Description = "Check one job: billing, ticketing or assets. Without it, every job that is configured.", HelpName = "JOB" };
        job.AcceptOnlyFromAmong("billing", "ticketing", "assets");
        var all = AllOption.Create();
        var command = new Command("preflight", "Check the connections, the store, the rules of ticketing and every link, and say what is missing and how to fix it. Writes nothing to any side.") { job, all };
        common.SetAction(command, (session, parsed, cancellationToken) => RunAsync(session, parsed.GetValue(job), Extent.Of(parsed.GetValue(all)), cancellationToken));
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, string? job, Extent extent, CancellationToken cancellationToken)
    {
        var preflight = await session.OpenJobAsync<Preflight>(cancellationToken);
        if (job is not null && !preflight.Jobs.Contains(job))
            throw new ConfigurationException($"{job} is not configured, so there is nothing to check. Configured: {string.Join(", ", preflight.Jobs)}.");

        var report = await preflight.RunAsync(job, cancellationToken);
        session.Screen.Show(report, Documents.Default.PreflightReport, console => PreflightView.Print(console, report, extent));
        return Outcome.Of(report);
    }
}
