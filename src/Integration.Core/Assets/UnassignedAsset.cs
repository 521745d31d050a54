namespace Integration.Core.Assets;

/// <summary>An asset of a device that is assigned to nobody. People assign it in the target; the sync never does.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Device">The device.</param>
/// <param name="SerialNumber">The serial number; null when it has none.</param>
/// <param name="Tag">The tag that people know the asset by; null when it has none.</param>
/// <param name="Name">The name; null when it has none. Never logged.</param>
public sealed record UnassignedAsset(AssetId Asset, DeviceReference Device, string? SerialNumber, string? Tag, string? Name);
