namespace Integration.Core.Assets;

/// <summary>The closing summary of connecting: what the first sync did, and what to keep in the settings.</summary>
public sealed record AssetConnected
{
    /// <summary>Gets the mode, for <see cref="AssetOptions.Mode"/>.</summary>
    public required AssetSyncMode Mode { get; init; }

    /// <summary>Gets when the key expires.</summary>
    /// <value>Null when it never does. What a person answered is for <see cref="AssetOptions.KeyExpiresAt"/>.</value>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>Gets what the first sync did.</summary>
    public required AssetReport Report { get; init; }

    /// <summary>Gets the devices that got an asset.</summary>
    public IEnumerable<AssetOutcome> Downloaded => Report.Outcomes.Where(outcome => outcome.Kind == AssetOutcomeKind.Created);

    /// <summary>Gets the devices whose assets show what they report, whether something had to be written or not.</summary>
    public IEnumerable<AssetOutcome> Synced => Report.Outcomes.Where(outcome => outcome.Kind is AssetOutcomeKind.Updated or AssetOutcomeKind.Unchanged);

    /// <summary>Gets the devices that were left alone, each with its reason.</summary>
    public IEnumerable<AssetOutcome> LeftAlone =>
        Report.Outcomes.Where(outcome => outcome.Kind is not (AssetOutcomeKind.Created or AssetOutcomeKind.Updated or AssetOutcomeKind.Unchanged));

    /// <summary>Gets who assigns the assets that <see cref="AssetReport.Unassigned"/> lists.</summary>
    public required string AssignedBy { get; init; }
}
