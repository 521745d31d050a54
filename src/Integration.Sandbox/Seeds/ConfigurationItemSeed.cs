namespace Integration.Sandbox.Seeds;

/// <summary>Describes a configuration item of a company.</summary>
public sealed class ConfigurationItemSeed
{
    /// <summary>Gets the serial number; null for none.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the name people know it by; null for none.</summary>
    public string? ReferenceTitle { get; init; }

    /// <summary>Gets the name of the product, which is added to the catalogue when it is not there.</summary>
    /// <value>The default is <c>Workstation</c>.</value>
    public string Product { get; init; } = "Workstation";

    /// <summary>Gets whether the item is active.</summary>
    /// <value>The default is true.</value>
    public bool IsActive { get; init; } = true;
}
