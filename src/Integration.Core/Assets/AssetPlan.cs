using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>What a run would write, and what a person should know before it does.</summary>
public sealed record AssetPlan : JobPlan
{
    /// <summary>Gets the target, as <see cref="IAssetTarget.Name"/> names it.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the mode. In <see cref="AssetSyncMode.Sync"/> no change creates anything.</summary>
    public required AssetSyncMode Mode { get; init; }

    /// <summary>Gets the changes, ordered by tenant and device.</summary>
    public required IReadOnlyList<AssetChange> Changes { get; init; }

    /// <summary>Gets what became of every device that could be read.</summary>
    public required IReadOnlyList<AssetOutcome> Outcomes { get; init; }

    /// <summary>Gets the links that are new or lead to another device than before. They are data of ours, and nothing is written for them.</summary>
    public required IReadOnlyList<AssetLink> Links { get; init; }

    /// <summary>Gets the tenants whose devices could not be read, with the reason. Nothing was planned for them, and none of their devices counts as gone.</summary>
    public required IReadOnlyDictionary<TenantId, string> Unread { get; init; }

    /// <summary>Gets the assets of devices that are assigned to nobody.</summary>
    /// <value>Null when the target does not show whom assets are assigned to.</value>
    public IReadOnlyList<UnassignedAsset>? Unassigned { get; init; }

    /// <summary>Gets the findings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets why no change of this plan may be written without approval.</summary>
    /// <value>Null when no per-run gate stopped it.</value>
    public string? StoppedBecause { get; init; }

    internal override IReadOnlyList<string> ChangeIds => [.. Changes.Select(change => change.Id)];

    internal override IReadOnlyList<PlannedChange> Describe() => AssetPlanWords.Of(this);
}
