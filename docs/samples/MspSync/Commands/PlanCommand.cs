using System.CommandLine;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

internal static class PlanCommand
{
    public static Command Create(CommonOptions common)
    {
        var all = new Option<bool>("--all") { Description = "Show every change, not only the first ones." };
        var command = new Command("plan", "Observe, and show what would be written now: a dry run. The plan is kept, to be applied by its hash.") { all };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var job = await session.OpenJobAsync(cancellationToken);
            var plan = await job.PlanAsync(cancellationToken);
            session.Screen.Show(plan, Documents.Default.Plan, console =>
            {
                PlanView.Print(console, plan, parsed.GetValue(all) ? int.MaxValue : 25);
                FindingView.PrintKinds(console, plan.Findings);
                if (plan.Changes.Count > 0)
                {
                    console.WriteLine($"To write it: MspSync apply --plan {plan.Hash[..Math.Min(12, plan.Hash.Length)]}");
                }
            });
            return Outcome.Of(plan);
        });
        return command;
    }
}
