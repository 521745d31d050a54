namespace Integration.Core.Billing;

/// <summary>A unit cost that moves in the same write as units.</summary>
/// <param name="From">The cost of one unit before, in the line's currency.</param>
/// <param name="To">The cost of one unit after, in the line's currency.</param>
public sealed record UnitCostMove(decimal From, decimal To);
