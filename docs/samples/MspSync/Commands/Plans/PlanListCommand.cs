using System.CommandLine;
using MspSync.Rendering;
using MspSync.Rendering.Plans;

namespace MspSync.Commands.Plans;

internal static class PlanListCommand
{
    public static Command Create(CommonOptions common)
    {
        var count = new Option<int>("--count") { Description = "How many plans to list.", DefaultValueFactory = _ => 20, HelpName = "N" };
        count.Require(1, 1000);
        var job = new Option<string?>("--job") { Description = "List the plans of one job: billing, ticketing or assets.", HelpName = "JOB" };
        job.AcceptOnlyFromAmong("billing", "ticketing", "assets");
        var command = new Command("list", "List the latest plans, newest first, with where each stands.") { count, job };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var review = await PlanArguments.OpenAsync(session, cancellationToken);
            PlanListing[] plans = [.. (await review.ListAsync(parsed.GetValue(job), parsed.GetValue(count), cancellationToken)).Select(PlanListing.Of)];
            session.Screen.Show(new PlansDocument(plans), Documents.Default.PlansDocument, console => PlanListView.Print(console, plans));
            return ExitCode.Done;
        });
        return command;
    }
}
