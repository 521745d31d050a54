namespace Integration.Core.Assets;

/// <summary>Fields of an asset to write. It names no person: nothing is ever assigned.</summary>
/// <param name="Mode">The mode. In <see cref="AssetSyncMode.Sync"/> the target creates nothing on the way, such as a model, and refuses instead.</param>
/// <param name="Asset">The asset.</param>
/// <param name="Fields">The fields; all others stay as they are.</param>
public sealed record AssetUpdate(AssetSyncMode Mode, AssetId Asset, IReadOnlyList<AssetFieldChange> Fields);
