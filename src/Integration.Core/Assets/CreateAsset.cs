using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Creates an asset for a device that has none.</summary>
public sealed record CreateAsset : AssetChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.AssetCreate;

    /// <summary>Gets the asset to create.</summary>
    public required AssetDraft Draft { get; init; }
}
