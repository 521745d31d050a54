using System.CommandLine;
using Integration.Core.Ticketing;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class RulesCheckCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("check", "Look up in Autotask what the rules name, and list what may stand where something is not there. Writes nothing.");
        common.SetAction(command, async (session, _, cancellationToken) =>
        {
            var job = await session.OpenJobAsync<TicketingJob>(cancellationToken);
            var findings = await job.CheckRulesAsync(cancellationToken);
            session.Screen.Show(new FindingsDocument(findings), Documents.Default.FindingsDocument, console => RulesView.Print(console, findings));
            return Outcome.IsBlocked(findings) ? ExitCode.Configuration : ExitCode.Done;
        });
        return command;
    }
}
