using Integration.Core.Billing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>Why changes wait for a person. A reason that differs only in the tenant's name is said once.</summary>
internal static class HoldView
{
    private const int MostReasons = 3;

    public static void Print(IAnsiConsole console, Plan plan, Extent extent)
    {
        var held = plan.Changes.Where(change => change.HeldBecause is not null).ToList();
        if (held.Count == 0)
            return;

        console.MarkupLineInterpolated($"[yellow]{Words.Count(held.Count, "change waits", "changes wait")} for a person's approval.[/]");
        var names = plan.Outcomes.DistinctBy(outcome => outcome.Tenant).ToDictionary(outcome => outcome.Tenant, outcome => outcome.TenantName);
        Print(console, held.Select(change => (change.HeldBecause!, change.Tenants.Select(tenant => names.GetValueOrDefault(tenant, "")))), extent);
    }

    public static void Print(IAnsiConsole console, IEnumerable<LinkOutcome> held, Extent extent) =>
        Print(console, held.Select(outcome => (outcome.Reason, (IEnumerable<string>)[outcome.TenantName])), extent);

    private static void Print(IAnsiConsole console, IEnumerable<(string Reason, IEnumerable<string> Names)> held, Extent extent)
    {
        var reasons = held.Select(hold => extent.IsWhole ? hold.Reason : WithoutNames(hold.Reason, hold.Names))
            .GroupBy(reason => reason)
            .OrderByDescending(reason => reason.Count())
            .ToList();
        var shown = extent.AtMost(extent.IsWhole ? int.MaxValue : MostReasons);
        foreach (var reason in reasons.Take(shown.Most))
            console.Write(new Padder(new Text($"{reason.Count()} × {Words.Printable(reason.Key)}"), new Padding(2, 0, 0, 0)));

        if (reasons.Count > shown.Most)
            console.WriteLine($"  … and {reasons.Count - shown.Most} more reasons{shown.Hint}");
    }

    private static string WithoutNames(string reason, IEnumerable<string> names) =>
        names.Where(name => name.Length > 0).Aggregate(reason, (text, name) => text.Replace(name, "the tenant", StringComparison.Ordinal));
}
