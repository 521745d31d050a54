using System.CommandLine;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class RulesListCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("list", "List the rules in the order in which they are tried, each with whether it is on. Asks nobody anything.");
        common.SetAction(command, async (session, _, _) =>
        {
            var options = await session.ReadOptionsAsync();
            var rules = RuleListing.Of(options.Ticketing.Rules);
            session.Screen.Show(new RulesDocument(rules), Documents.Default.RulesDocument, console => RulesView.Print(console, rules));
            return ExitCode.Done;
        });
        return command;
    }
}
