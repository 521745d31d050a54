namespace Integration.Core.Assets;

/// <summary>What a device is matched with, or why it is left alone.</summary>
/// <param name="Kind">How it came to its asset.</param>
/// <param name="Asset">The asset; null when there is none.</param>
/// <param name="Former">The link that leads to the asset, or led there from the device's former id; null without one.</param>
/// <param name="Stopped">Why nothing is planned for the device; null when something may be.</param>
internal readonly record struct DeviceMatch(MatchKind Kind, Asset? Asset = null, AssetLink? Former = null, Stop? Stopped = null);
