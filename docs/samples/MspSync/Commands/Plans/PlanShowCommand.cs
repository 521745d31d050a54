using System.CommandLine;
using MspSync.Rendering;
using MspSync.Rendering.Plans;

namespace MspSync.Commands.Plans;

internal static class PlanShowCommand
{
    public static Command Create(CommonOptions common)
    {
        var hash = PlanArguments.Hash();
        var all = AllOption.Create();
        var command = new Command("show", "Show a saved plan: its changes with their ids, where each stands and why, and what was decided.") { hash, all };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var review = await PlanArguments.OpenAsync(session, cancellationToken);
            var plan = await review.GetAsync(parsed.GetRequiredValue(hash), cancellationToken);
            session.Screen.Show(plan, Documents.Default.SavedPlan, console => SavedPlanView.Print(console, plan, Extent.Of(parsed.GetValue(all))));
            return ExitCode.Done;
        });
        return command;
    }
}
