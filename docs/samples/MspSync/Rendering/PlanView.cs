using Integration.Core.Billing;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>A plan as a table: one row a line and date, a unit cost of its own in the first row of its line.</summary>
internal static class PlanView
{
    // From here on contract and service have columns of their own; below they stand under the tenant.
    private const int Wide = 110;

    public static void Print(IAnsiConsole console, Plan plan, Extent? extent = null)
    {
        extent ??= Extent.First;
        if (plan.Changes.Count == 0)
        {
            console.WriteLine("Nothing to change.");
        }
        else
        {
            Table(plan, console.Profile.Width >= Wide).Print(console, extent);
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{Words.Count(plan.Changes.Count, "change")}:[/] {PlanSummary.Of(plan)}");
            console.WriteLine("The plan's hash:");
            console.WriteLine(plan.Hash);
            HoldView.Print(console, plan, extent);
        }

        if (plan.StoppedBecause is { } stopped)
        {
            console.MarkupLineInterpolated($"[red]A gate stopped the run:[/] {stopped}");
        }
    }

    private static TextTable Table(Plan plan, bool wide)
    {
        var names = plan.Outcomes.Where(outcome => outcome.Line is not null).ToLookup(outcome => outcome.Line!.Value);
        var table = new TextTable(
        [
            new("Tenant", 14),
            .. wide ? [new TextColumn("Contract", 10), new TextColumn("Service", 10)] : Array.Empty<TextColumn>(),
            new("Units"), new("Unit cost"), new("Price"), new("Effective"),
        ]);
        foreach (var line in plan.Changes.GroupBy(change => change.Line).OrderBy(line => NameOf(names[line.Key], line.First()), StringComparer.OrdinalIgnoreCase))
        {
            var ownCost = line.OfType<UnitCostChange>().FirstOrDefault();
            var cost = ownCost is null ? null : new UnitCostMove(ownCost.From, ownCost.To);
            var units = line.OfType<UnitsChange>().ToList();
            var outcome = names[line.Key].FirstOrDefault();
            for (var i = 0; i < Math.Max(units.Count, 1); i++)
            {
                var change = i < units.Count ? units[i] : null;
                var shownCost = change?.UnitCost ?? (i == 0 ? cost : null);
                var contract = outcome?.ContractName ?? $"contract {line.First().Contract}";
                var service = outcome?.ServiceName ?? $"line {line.Key}";
                var reason = change?.Reason ?? ownCost!.Reason;
                table.Add(
                    [
                        NameOf(names[line.Key], line.First()),
                        .. wide ? [contract, service] : Array.Empty<string>(),
                        change is not null ? $"{change.From} → {change.To}" : $"{outcome?.Units}",
                        shownCost is not null ? $"{Words.Of(shownCost.From)} → {Words.Of(shownCost.To)}" : Words.Of(outcome?.UnitCost),
                        Words.Of(outcome?.UnitPrice),
                        change is not null ? Words.Of(change.EffectiveDate) : "at once",
                    ],
                    wide ? [reason] : [$"{contract} · {service}", reason]);
            }
        }

        return table;
    }

    private static string NameOf(IEnumerable<LinkOutcome> links, Change change) =>
        string.Join(" + ", links.Select(link => link.TenantName).DefaultIfEmpty(change.Tenants[0].Value));
}
