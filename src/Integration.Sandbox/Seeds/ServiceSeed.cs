namespace Integration.Sandbox.Seeds;

/// <summary>Describes a service of the Autotask catalogue.</summary>
public sealed class ServiceSeed
{
    /// <summary>Gets the name, by which lines refer to it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the period type: 2 monthly, 3 quarterly, 4 semi-annual, 5 yearly.</summary>
    /// <value>The default is 2.</value>
    public int PeriodType { get; init; } = 2;

    /// <summary>Gets the price of a unit.</summary>
    public decimal UnitPrice { get; init; }

    /// <summary>Gets the cost of a unit; null when there is none.</summary>
    public decimal? UnitCost { get; init; }
}
