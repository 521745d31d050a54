namespace Integration.Core.Billing;

/// <summary>A change of a line's units from a date on; of its unit cost alone where <see cref="From"/> equals <see cref="To"/>.</summary>
public sealed record UnitsChange : Change
{
    /// <summary>Gets the first day with the new units.</summary>
    public required DateOnly EffectiveDate { get; init; }

    /// <summary>Gets the units on that day before the change, earlier changes of the plan included.</summary>
    public required int From { get; init; }

    /// <summary>Gets the units on that day after the change.</summary>
    public required int To { get; init; }

    /// <summary>Gets the unit cost that travels in the same write.</summary>
    /// <value>Null when none does.</value>
    public UnitCostMove? UnitCost { get; init; }
}
