using Spectre.Console;

namespace MspSync.Rendering.Plans;

/// <summary>Saved plans, newest first.</summary>
internal static class PlanListView
{
    public static void Print(IAnsiConsole console, IReadOnlyList<PlanListing> plans)
    {
        if (plans.Count == 0)
        {
            console.WriteLine("No plan yet.");
            return;
        }

        var table = new TextTable(new("Plan", 12), new("Job"), new("Made (UTC)"), new("Changes"), new("Held"), new("Status", 8));
        foreach (var plan in plans)
            table.Add([PlanWords.Hash(plan.Hash), plan.Job, Words.Of(plan.CreatedAt), $"{plan.Changes}", $"{plan.Held}", PlanWords.Of(plan.Status)], plan.Because);

        table.Print(console);
    }
}
