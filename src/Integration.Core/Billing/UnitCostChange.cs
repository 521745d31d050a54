namespace Integration.Core.Billing;

/// <summary>A change of a line's unit cost.</summary>
public sealed record UnitCostChange : Change
{
    /// <summary>Gets the cost of one unit before the change.</summary>
    public required decimal From { get; init; }

    /// <summary>Gets the cost of one unit after the change.</summary>
    public required decimal To { get; init; }

    /// <summary>Gets the currency of both.</summary>
    public required string Currency { get; init; }
}
