using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>The gates of one line. Its units are held together, since each change begins where the one before it ends.</summary>
internal static class LineGates
{
    public static LineHold Check(IReadOnlyList<Change> changes, IReadOnlyList<Link> links, int? unitsToday, BillingOptions options)
    {
        var units = changes.OfType<UnitsChange>().Where(change => change.From != change.To).ToList();
        var ofUnits = units.Count == 0 ? null : OnApproval(links[0].Policy) ?? FallToZero(units) ?? Oversized(units, unitsToday, options.Gates);
        var ofCost = CostMove(changes, options.Gates);
        var person = FirstPlan(links) ?? (options.Approval == ApprovalMode.ByHash ? "A person approves each plan by its hash." : null);
        if (person is null)
        {
            ofUnits ??= AutoApprovals.Units(units, unitsToday, options.AutoApproval);
            ofCost ??= AutoApprovals.Cost(changes, options.AutoApproval);
        }

        // A cost that travels with units holds them too: they are one write.
        var travels = changes.OfType<UnitsChange>().Any(change => change.UnitCost is not null);
        return new LineHold(Join(travels ? ofUnits ?? ofCost : ofUnits, person), Join(ofCost, person));
    }

    /// <summary>Holds the units that begin where a change that waits would end.</summary>
    public static IEnumerable<Change> InOrder(IReadOnlyList<Change> changes)
    {
        UnitsChange? waiting = null;
        foreach (var change in changes)
        {
            if (change is UnitsChange { HeldBecause: null } && waiting is not null)
                yield return change with { HeldBecause = $"It begins where the change of {waiting.EffectiveDate:yyyy-MM-dd} ends, and that is held." };
            else
                yield return change;

            if (change is UnitsChange { HeldBecause: not null } units)
                waiting ??= units;
        }
    }

    public static string? Oversized(IReadOnlyList<UnitsChange> units, int? unitsToday, GateOptions gates)
    {
        var present = unitsToday ?? units[0].From;
        var limit = Math.Max(gates.MaximumStep, (int)(present * gates.MaximumStepShare));
        var step = units.Max(change => Math.Abs(change.To - change.From));
        var total = Math.Abs(units.Sum(change => change.To - change.From));
        var size = Math.Max(step, total);
        return size > limit ? $"The units move by {size}; up to {limit} of {present} may move without approval." : null;
    }

    public static string? CostMove(IReadOnlyList<Change> changes, GateOptions gates)
    {
        if (CostOf(changes) is not var (from, to))
            return null;

        var limit = (double)Math.Abs(from) * gates.MaximumCostMoveShare;
        return (double)Math.Abs(to - from) > limit ? $"The unit cost moves from {from} to {to}, more than {gates.MaximumCostMoveShare:P0}." : null;
    }

    public static UnitCostMove? CostOf(IReadOnlyList<Change> changes) => changes.Select(CostOf).FirstOrDefault(cost => cost is not null);

    private static UnitCostMove? CostOf(Change change) => change switch
    {
        UnitsChange units => units.UnitCost,
        UnitCostChange cost => new UnitCostMove(cost.From, cost.To),
        _ => null,
    };

    private static string? FirstPlan(IReadOnlyList<Link> links) => links.FirstOrDefault(link => link.LiveSince is null) is { } first
        ? $"This is the first plan of {first.TenantName}: a person approves it by its hash."
        : null;

    private static string? OnApproval(BillingPolicy policy) =>
        policy.EffectiveDate != EffectiveDatePolicy.ChangeDate && policy.CutOffDay is null
            ? "The link posts on approval: it has no cut-off day."
            : null;

    private static string? FallToZero(IReadOnlyList<UnitsChange> units) =>
        units.Any(change => change.To == 0 && change.From > 0) ? "The units fall to zero." : null;

    private static string? Join(string? gate, string? person) => gate is null || person is null ? gate ?? person : $"{gate} {person}";
}
