using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>The gates of one line. Its units are held together, since each change begins where the one before it ends.</summary>
internal static class LineGates
{
    public static LineHold Check(IReadOnlyList<Change> changes, IReadOnlyList<Link> links, int? unitsToday, BillingOptions options)
    {
        if (links.FirstOrDefault(link => link.LiveSince is null) is { } first)
            return Both($"This is the first plan of {first.TenantName}: a person approves it by its hash.");

        if (options.Approval == ApprovalMode.ByHash)
            return Both("A person approves each plan by its hash.");

        var units = changes.OfType<UnitsChange>().Where(change => change.From != change.To).ToList();
        var ofUnits = units.Count == 0 ? null : OnApproval(links[0].Policy) ?? FallToZero(units, options.Gates) ?? Oversized(units, unitsToday, options.Gates);
        var ofCost = CostMove(changes, options.Gates);

        // A cost that travels with units holds them too: they are one write.
        return new LineHold(changes.OfType<UnitsChange>().Any(change => change.UnitCost is not null) ? ofUnits ?? ofCost : ofUnits, ofCost);
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
        if (changes.Select(CostOf).FirstOrDefault(cost => cost is not null) is not var (from, to))
            return null;

        var limit = (double)Math.Abs(from) * gates.MaximumCostMoveShare;
        return (double)Math.Abs(to - from) > limit ? $"The unit cost moves from {from} to {to}, more than {gates.MaximumCostMoveShare:P0}." : null;
    }

    private static UnitCostMove? CostOf(Change change) => change switch
    {
        UnitsChange units => units.UnitCost,
        UnitCostChange cost => new UnitCostMove(cost.From, cost.To),
        _ => null,
    };

    private static string? OnApproval(BillingPolicy policy) =>
        policy.EffectiveDate != EffectiveDatePolicy.ChangeDate && policy.CutOffDay is null
            ? "The link posts on approval: it has no cut-off day."
            : null;

    private static string? FallToZero(IReadOnlyList<UnitsChange> units, GateOptions gates) =>
        !gates.AllowFallToZero && units.Any(change => change.To == 0 && change.From > 0) ? "The units fall to zero." : null;

    private static LineHold Both(string reason) => new(reason, reason);
}
