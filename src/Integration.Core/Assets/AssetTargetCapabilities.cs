namespace Integration.Core.Assets;

/// <summary>What a target can do with its present settings and rights.</summary>
public sealed record AssetTargetCapabilities
{
    /// <summary>Gets a value indicating whether fields of assets can be written.</summary>
    public required bool CanUpdate { get; init; }

    /// <summary>Gets a value indicating whether assets can be created.</summary>
    public required bool CanCreate { get; init; }

    /// <summary>Gets the fields that the target can keep and show. Others are not planned.</summary>
    public required IReadOnlyCollection<AssetTargetField> Fields { get; init; }

    /// <summary>Gets the name, for people, of the searchable field that keeps <see cref="AssetDraft.Key"/>.</summary>
    /// <value>Null when there is none; then devices without a usable serial number get no asset.</value>
    public string? KeyField { get; init; }

    /// <summary>Gets a value indicating whether assets show whom they are assigned to. Otherwise nobody can tell which are assigned to nobody.</summary>
    public bool ReadsAssignee { get; init; }

    /// <summary>Gets who assigns assets in the target, for a person who reads the closing summary of a sync.</summary>
    /// <value>Null for whoever works in the target.</value>
    public string? AssignedBy { get; init; }

    /// <summary>Gets a value indicating whether an asset belongs to an account. Then a device gets one only when its tenant is linked to an account.</summary>
    public bool NeedsAccount { get; init; }

    /// <summary>Gets a value indicating whether <see cref="IAssetTarget.ListAssetsAsync"/> lists every asset. Otherwise the serial numbers of devices are looked for one by one.</summary>
    /// <value>The default is true.</value>
    public bool ListsAll { get; init; } = true;
}
