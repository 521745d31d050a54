using System.CommandLine;

namespace MspSync.Commands.Alerts;

internal static class AlertsCommand
{
    public static Command Create(CommonOptions common) => new("alerts", "Make tickets of alerts, and look at the rules and at what is held.")
    {
        AlertsRunCommand.Create(common),
        AlertsPlanCommand.Create(common),
        AlertsHeldCommand.Create(common),
        new Command("rules", "Look at the rules that say what becomes of alerts.")
        {
            RulesListCommand.Create(common),
            RulesCheckCommand.Create(common),
            RulesImportCommand.Create(common),
        },
    };
}
