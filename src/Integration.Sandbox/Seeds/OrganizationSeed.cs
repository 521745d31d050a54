using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Seeds;

/// <summary>Describes a JumpCloud organization.</summary>
public sealed class OrganizationSeed
{
    /// <summary>Gets the display name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the id: 24 hexadecimal digits. Null lets the sandbox choose one.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the users and devices, in any order.</summary>
    public IList<MemberSeed> Members { get; init; } = [];

    /// <summary>Gets the phones and tablets in MDM.</summary>
    public IList<MobileSeed> Mobiles { get; init; } = [];

    /// <summary>Gets the alerts, in any order.</summary>
    public IList<AlertSeed> Alerts { get; init; } = [];

    /// <summary>Gets the cap on users; null when there is none.</summary>
    public int? MaxSystemUsers { get; init; }

    /// <summary>Gets the entitlement's price per user; null leaves the entitlement without one.</summary>
    public int? PricePerUser { get; init; }

    /// <summary>Gets how it is mapped in JumpCloud's own Autotask integration; null when it is not.</summary>
    public PortalMappingSeed? Portal { get; init; }

    /// <summary>Gets how sweeps show the organization's usage.</summary>
    /// <value>The default is <see cref="UsageFields.Shown"/>.</value>
    public UsageFields Usage { get; init; }

    /// <summary>Gets whether lists hold null in the organization's place.</summary>
    public bool IsNullRecord { get; init; }
}
