using Integration.Core.Assets;

namespace MspSync.Demo;

/// <summary>The syncs, and what the sandbox itself counted.</summary>
internal sealed record DemoAssetResult(AssetReport[] Syncs, int CreatedBySync, int Created, int MostOfOneSerialNumber, int Assigned)
{
    public bool AddsUp =>
        CreatedBySync == 0
        && Count(0, AssetOutcomeKind.Updated) > 0
        && Created > 0
        && Created == Count(1, AssetOutcomeKind.Created)
        && MostOfOneSerialNumber == 1
        && Assigned == 0
        && Syncs[^1].Run.Counts.ChangesPlanned == 0
        && Syncs.All(sync => sync.Run.Counts is var counts && counts.ChangesPlanned == counts.ChangesVerified && counts.Selected == sync.Outcomes.Count);

    private int Count(int sync, AssetOutcomeKind kind) => Syncs[sync].Outcomes.Count(outcome => outcome.Kind == kind);
}
