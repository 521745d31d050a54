using System.Globalization;
using Integration.Core.Billing;

namespace MspSync.Rendering;

/// <summary>A plan in one line: what rises, what falls, and what that comes to.</summary>
internal static class PlanSummary
{
    public static string Of(Plan plan)
    {
        var units = plan.Changes.OfType<UnitsChange>().ToList();
        var rises = units.Count(change => change.To > change.From);
        var falls = units.Count(change => change.To < change.From);
        var costs = plan.Changes.Count(change => change is UnitCostChange or UnitsChange { UnitCost: not null });
        var net = units.Sum(change => change.To - change.From);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(rises, "rise")}, {Words.Count(falls, "fall")}, {Words.Count(costs, "unit cost")}; net {Signed(net)} units");
        return NetPrice(plan, units) is { } price
            ? string.Create(CultureInfo.InvariantCulture, $"{summary}, {price:+0.00;-0.00;0.00} per period.")
            : $"{summary}.";
    }

    // A sum that leaves a line out would be worse than none.
    private static decimal? NetPrice(Plan plan, List<UnitsChange> units)
    {
        var prices = plan.Outcomes.Where(outcome => outcome.Line is not null).ToLookup(outcome => outcome.Line!.Value, outcome => outcome.UnitPrice);
        return units.Select(change => (change.To - change.From) * prices[change.Line].FirstOrDefault())
            .Aggregate((decimal?)0m, (sum, price) => sum + price);
    }

    private static string Signed(int number) => number.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
