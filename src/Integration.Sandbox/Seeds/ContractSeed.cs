namespace Integration.Sandbox.Seeds;

/// <summary>Describes a contract of a company.</summary>
public sealed class ContractSeed
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the first day, from which billing periods are counted.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Gets the last day.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Gets the contract type.</summary>
    /// <value>The default is 7, Recurring Service.</value>
    public int ContractType { get; init; } = 7;

    /// <summary>Gets whether the contract is in effect.</summary>
    /// <value>The default is true.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Gets the services on it.</summary>
    public IList<LineSeed> Lines { get; init; } = [];
}
