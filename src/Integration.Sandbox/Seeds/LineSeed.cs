namespace Integration.Sandbox.Seeds;

/// <summary>Describes a service on a contract.</summary>
public sealed class LineSeed
{
    /// <summary>Gets the name of the service in the catalogue.</summary>
    public required string Service { get; init; }

    /// <summary>Gets the units billed from the contract's first day.</summary>
    public int Units { get; init; }

    /// <summary>Gets the price of a unit; null takes the catalogue's.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>Gets the cost of a unit; null takes the catalogue's.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>Gets the last day of which the billing period is approved and posted, with all periods before; null when none is.</summary>
    public DateOnly? PostedThrough { get; init; }
}
