namespace Integration.Core.Billing;

/// <summary>How a unit cost is written. Which of the two a target honours may be unverified, so every cost written is read back.</summary>
public enum UnitCostWrite
{
    /// <summary>In a write of its own: absolute, and safe to repeat.</summary>
    OnItsOwn,

    /// <summary>
    /// With an adjustment of units, from its date on: the line's first change of units of the plan takes the cost with it. Without such a change an
    /// adjustment by zero units is dated today; it never takes a period's first day, which is kept for the units.
    /// </summary>
    WithAdjustment,
}
