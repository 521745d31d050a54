using System.CommandLine;
using Integration.Core;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class PreflightCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("preflight", "Check both connections and the store, and say what is missing and how to fix it. Writes nothing to either side.");
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var job = await session.OpenJobAsync(cancellationToken);
        var findings = await job.CheckAsync(cancellationToken);
        session.Screen.Show(new FindingsDocument(findings), Documents.Default.FindingsDocument, console => PreflightView.Print(console, findings));
        return findings.Any(Outcome.StopsConnection) ? ExitCode.Configuration
            : findings.Any(finding => finding.Severity == FindingSeverity.Blocking) ? ExitCode.Issues
            : ExitCode.Done;
    }
}
