using System.CommandLine;
using MspSync.Rendering;
using MspSync.Rendering.Plans;

namespace MspSync.Commands.Plans;

internal static class PlanCompareCommand
{
    public static Command Create(CommonOptions common)
    {
        var first = PlanArguments.Hash("FIRST");
        var second = PlanArguments.Hash("SECOND");
        var all = AllOption.Create();
        var command = new Command("compare", "Compare two saved plans of one job: what only one has, and what both write otherwise.") { first, second, all };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var review = await PlanArguments.OpenAsync(session, cancellationToken);
            var comparison = await review.CompareAsync(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second), cancellationToken);
            session.Screen.Show(
                PlanComparisonDocument.Of(comparison),
                Documents.Default.PlanComparisonDocument,
                console => PlanComparisonView.Print(console, comparison, Extent.Of(parsed.GetValue(all))));
            return ExitCode.Done;
        });
        return command;
    }
}
