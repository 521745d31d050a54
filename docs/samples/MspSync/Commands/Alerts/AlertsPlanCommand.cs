using System.CommandLine;
using Integration.Core.Ticketing;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class AlertsPlanCommand
{
    public static Command Create(CommonOptions common)
    {
        var all = AllOption.Create();
        var command = new Command("plan", "Poll the alerts, and show what 'alerts run' would write now: a dry run.") { all };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var job = await session.OpenJobAsync<TicketingJob>(cancellationToken);
            var plan = await job.PlanAsync(cancellationToken);
            session.Screen.Show(plan, Documents.Default.TicketingPlan, console =>
            {
                TicketingPlanView.Print(console, plan, Extent.Of(parsed.GetValue(all)));
                if (plan.Changes.Any(change => change.HeldBecause is not null))
                    NextStep.PrintReview(console, session, plan);
            });
            return Outcome.Of(plan);
        });
        return command;
    }
}
