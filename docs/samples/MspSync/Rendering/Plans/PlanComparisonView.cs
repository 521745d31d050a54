using Integration.Core.Runs;
using Spectre.Console;

namespace MspSync.Rendering.Plans;

/// <summary>How two plans differ.</summary>
internal static class PlanComparisonView
{
    public static void Print(IAnsiConsole console, PlanComparison comparison, Extent extent)
    {
        Print(console, "First ", comparison.First);
        Print(console, "Second", comparison.Second);
        PrintOnly(console, "Only in the first", comparison.OnlyInFirst, extent);
        PrintOnly(console, "Only in the second", comparison.OnlyInSecond, extent);
        if (comparison.Different.Count > 0)
        {
            Heading(console, "Otherwise in the second", comparison.Different.Count);
            var table = new TextTable(new("For", 12), new("First", 16), new("Second", 16));
            foreach (var (first, second) in comparison.Different)
                table.Add([second.Name, first.What, second.What], second.Reason);

            table.Print(console, extent);
        }

        console.WriteLine();
        console.WriteLine($"{Words.Count(comparison.Same, "change is", "changes are")} the same in both.");
    }

    private static void Print(IAnsiConsole console, string which, SavedPlan plan) => console.WriteLine(
        $"{which} {PlanWords.Hash(plan.Plan.Hash)}, {plan.Job}, made {Words.Of(plan.Plan.CreatedAt)} UTC, {PlanWords.Of(plan.Status)}, {Words.Count(plan.Changes.Count, "change")}");

    private static void PrintOnly(IAnsiConsole console, string heading, IReadOnlyList<PlannedChange> changes, Extent extent)
    {
        if (changes.Count == 0)
            return;

        Heading(console, heading, changes.Count);
        var table = new TextTable(new("Change"), new("For", 12), new("What", 16));
        foreach (var change in changes)
            table.Add([PlanWords.Id(change), change.Name, change.What], change.Reason);

        table.Print(console, extent);
    }

    private static void Heading(IAnsiConsole console, string text, int count)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{text}:[/] {Words.Count(count, "change")}");
    }
}
