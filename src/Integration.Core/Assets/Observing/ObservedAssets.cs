using Integration.Core.Mapping;

namespace Integration.Core.Assets;

/// <summary>What was read of both sides.</summary>
internal sealed record ObservedAssets
{
    public required TenantSweep Tenants { get; init; }

    public required HashSet<TenantId> Read { get; init; }

    public required IReadOnlyList<Device> Devices { get; init; }

    public required Dictionary<TenantId, string> Unread { get; init; }

    public required AssetTargetCapabilities Capabilities { get; init; }

    public required IReadOnlyList<Asset> Assets { get; init; }

    public required Dictionary<AssetId, string> UnreadAssets { get; init; }

    public required Dictionary<SerialNumber, string> UnreadSerials { get; init; }
}
