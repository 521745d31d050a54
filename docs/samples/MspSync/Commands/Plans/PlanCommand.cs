using System.CommandLine;
using Integration.Core.Billing;
using MspSync.Rendering;

namespace MspSync.Commands.Plans;

internal static class PlanCommand
{
    public static Command Create(CommonOptions common)
    {
        var all = AllOption.Create();
        var command = new Command("plan", "Observe, and show what would be written now: a dry run. The plan is kept, to be looked at, approved and applied by its hash.")
        {
            all,
            PlanListCommand.Create(common),
            PlanShowCommand.Create(common),
            PlanCompareCommand.Create(common),
            PlanDecideCommand.CreateApprove(common),
            PlanDecideCommand.CreateReject(common),
        };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var job = await session.OpenJobAsync<BillingJob>(cancellationToken);
            var plan = await job.PlanAsync(cancellationToken);
            session.Screen.Show(plan, Documents.Default.Plan, console =>
            {
                var extent = Extent.Of(parsed.GetValue(all));
                PlanView.Print(console, plan, extent);
                FindingView.PrintKinds(console, plan.Findings, SubjectNames.Of(plan.Outcomes), extent);
                NextStep.Print(console, session, plan);
            });
            return Outcome.Of(plan);
        });
        return command;
    }
}
