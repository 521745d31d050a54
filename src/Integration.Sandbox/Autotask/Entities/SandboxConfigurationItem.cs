namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A configuration item: what Autotask's user interface calls a device.</summary>
public sealed class SandboxConfigurationItem : SandboxRow
{
    private static readonly Field Company = EntityTypes.ConfigurationItems["companyID"];
    private static readonly Field Product = EntityTypes.ConfigurationItems["productID"];
    private static readonly Field Serial = EntityTypes.ConfigurationItems["serialNumber"];
    private static readonly Field Title = EntityTypes.ConfigurationItems["referenceTitle"];
    private static readonly Field Active = EntityTypes.ConfigurationItems["isActive"];

    internal SandboxConfigurationItem(long id)
        : base(EntityTypes.ConfigurationItems, id)
    {
    }

    /// <summary>Gets the company, which no update changes.</summary>
    public long CompanyId => (long)this[Company]!;

    /// <summary>Gets the product.</summary>
    public long ProductId => (long)this[Product]!;

    /// <summary>Gets the serial number; null when it has none. Several items may have the same.</summary>
    public string? SerialNumber => (string?)this[Serial];

    /// <summary>Gets the name people know it by; null when it has none.</summary>
    public string? ReferenceTitle => (string?)this[Title];

    /// <summary>Gets whether the item is active: it cannot be deleted.</summary>
    public bool IsActive => this[Active] is true;
}
