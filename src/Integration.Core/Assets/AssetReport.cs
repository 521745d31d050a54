using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>What a run did, for people and for tools.</summary>
public sealed record AssetReport
{
    /// <summary>Gets the run with its counts: created and updated devices are changed.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>Gets the plan.</summary>
    /// <value>Null when the run ended before one was made.</value>
    public AssetPlan? Plan { get; init; }

    /// <summary>Gets what became of every device after the writes.</summary>
    public required IReadOnlyList<AssetOutcome> Outcomes { get; init; }

    /// <summary>Gets the assets of devices that are assigned to nobody, those that the run created included.</summary>
    /// <value>Null when the target does not show whom assets are assigned to, or no plan was made.</value>
    public IReadOnlyList<UnassignedAsset>? Unassigned { get; init; }

    /// <summary>Gets the findings that are open after the run.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
