namespace Integration.Sandbox.Seeds;

/// <summary>Describes an Autotask company.</summary>
public sealed class CompanySeed
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the company type.</summary>
    /// <value>The default is 1, Customer.</value>
    public int CompanyType { get; init; } = 1;

    /// <summary>Gets whether the company is active.</summary>
    /// <value>The default is true.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Gets the name of the company's currency; null leaves it to the internal one.</summary>
    public string? Currency { get; init; }

    /// <summary>Gets the number that the MSP gave the company; null for none.</summary>
    public string? CompanyNumber { get; init; }

    /// <summary>Gets the web address, as somebody typed it; null for none.</summary>
    public string? WebAddress { get; init; }

    /// <summary>Gets the contracts.</summary>
    public IList<ContractSeed> Contracts { get; init; } = [];

    /// <summary>Gets the configuration items.</summary>
    public IList<ConfigurationItemSeed> ConfigurationItems { get; init; } = [];
}
