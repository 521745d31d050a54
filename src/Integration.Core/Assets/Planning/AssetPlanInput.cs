using Integration.Core.Mapping;

namespace Integration.Core.Assets;

/// <summary>Everything that an asset plan is made from.</summary>
internal sealed record AssetPlanInput
{
    public required DateTimeOffset Now { get; init; }

    public required AssetOptions Options { get; init; }

    /// <summary>Gets the prefix of the source's keys.</summary>
    public required string KeyPrefix { get; init; }

    /// <summary>Gets the tenants that the source lists, and whether that is all of them.</summary>
    public required TenantSweep Tenants { get; init; }

    /// <summary>Gets the tenants whose devices were read whole. Only of them a device may be gone, and of a tenant that is not there any more.</summary>
    public required IReadOnlySet<TenantId> Read { get; init; }

    /// <summary>Gets the devices of every tenant that was read.</summary>
    public required IReadOnlyList<Device> Devices { get; init; }

    /// <summary>Gets the tenants that could not be read, with the reason.</summary>
    public required IReadOnlyDictionary<TenantId, string> Unread { get; init; }

    /// <summary>Gets the target's name.</summary>
    public required string Target { get; init; }

    public required AssetTargetCapabilities Capabilities { get; init; }

    public required IReadOnlyList<Asset> Assets { get; init; }

    /// <summary>Gets the assets of links that could not be read. They are neither planned nor gone.</summary>
    public IReadOnlyDictionary<AssetId, string> UnreadAssets { get; init; } = new Dictionary<AssetId, string>();

    /// <summary>Gets the serial numbers that could not be looked for, with the reason. Whether they have an asset is not known.</summary>
    public IReadOnlyDictionary<SerialNumber, string> UnreadSerials { get; init; } = new Dictionary<SerialNumber, string>();

    public required FieldMap Fields { get; init; }

    /// <summary>Gets the links of the target.</summary>
    public required IReadOnlyCollection<AssetLink> Links { get; init; }

    /// <summary>Gets the accounts of tenants that have one.</summary>
    public required IReadOnlyDictionary<TenantId, AccountId> Accounts { get; init; }

    /// <summary>Gets what open entries of the journal are about.</summary>
    public required IReadOnlySet<string> Open { get; init; }
}
