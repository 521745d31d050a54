using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Spectre.Console;

namespace MspSync.Rendering.Plans;

/// <summary>A saved plan: where it stands, its changes with the reasons, the findings it was made with, and what people decided.</summary>
internal static class SavedPlanView
{
    public static void Print(IAnsiConsole console, SavedPlan plan, Extent extent)
    {
        PrintChanges(console, plan, named: null, extent);
        var (findings, names) = FindingsOf(plan.Plan);
        FindingView.PrintKinds(console, findings, names, extent, $"plan show {PlanWords.Hash(plan.Plan.Hash)}");
        PrintDecisions(console, plan);
    }

    /// <summary>Prints where the plan stands, and its changes; those alone that are named by the beginnings of their ids.</summary>
    public static void PrintChanges(IAnsiConsole console, SavedPlan plan, IReadOnlyCollection<string>? named, Extent extent)
    {
        console.MarkupLineInterpolated($"A plan of [bold]{plan.Job}[/], made {Words.Of(plan.Plan.CreatedAt)} UTC. It is [bold]{PlanWords.Of(plan.Status)}[/]: {Words.Printable(plan.Because)}");
        console.WriteLine(plan.Plan.Hash);
        if (StoppedBecause(plan.Plan) is { } stopped)
            console.MarkupLineInterpolated($"[red]A gate stops the run:[/] {Words.Printable(stopped)}");

        var shown = plan.Changes.Where(change => named?.Any(name => change.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase)) != false).ToList();
        if (shown.Count == 0)
            return;

        console.WriteLine();
        var table = new TextTable(new("Change"), new("For", 12), new("What", 16), new("Status"));
        foreach (var change in shown)
            table.Add([PlanWords.Id(change), change.Name, change.What, PlanWords.Of(change.Status)], change.Because, change.Reason);

        table.Print(console, extent);
    }

    private static void PrintDecisions(IAnsiConsole console, SavedPlan plan)
    {
        if (plan.Decisions.Count == 0)
            return;

        console.WriteLine();
        var table = new TextTable(new("Decided (UTC)"), new("By", 8), new("What"), new("About", 12));
        foreach (var decision in plan.Decisions)
            table.Add([Words.Of(decision.At), decision.By, $"{decision.Kind}".ToLowerInvariant(), About(decision, plan)], decision.Why);

        table.Print(console);
    }

    private static string About(PlanDecision decision, SavedPlan plan)
    {
        var changes = Words.Count(decision.Changes.Count, "change");
        return decision.Hash != plan.Plan.Hash ? $"{changes} of plan {PlanWords.Hash(decision.Hash)}"
            : decision.IsWhole ? "the whole plan"
            : decision.Changes.Count <= 3 ? string.Join(", ", decision.Changes.Select(change => change[..8]))
            : changes;
    }

    private static string? StoppedBecause(JobPlan plan) => plan switch
    {
        Plan bills => bills.StoppedBecause,
        AssetPlan assets => assets.StoppedBecause,
        _ => null,
    };

    private static (IReadOnlyList<Finding> Findings, SubjectNames Names) FindingsOf(JobPlan plan) => plan switch
    {
        Plan bills => (bills.Findings, SubjectNames.Of(bills.Outcomes)),
        TicketingPlan tickets => (tickets.Findings, SubjectNames.Of(tickets.Outcomes)),
        AssetPlan assets => (assets.Findings, SubjectNames.Of(assets.Outcomes)),
        _ => ([], SubjectNames.Of(Array.Empty<LinkOutcome>())),
    };
}
