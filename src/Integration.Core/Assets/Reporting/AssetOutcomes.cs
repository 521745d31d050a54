using Integration.Core.Journal;
using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>Turns a plan's outcomes and what became of its changes into a run's outcomes and counts that add up.</summary>
internal static class AssetOutcomes
{
    public static IReadOnlyList<AssetOutcome> After(AssetPlan plan, IReadOnlyList<WriteOutcome<KeyedWrite>> applied)
    {
        var byDevice = applied.ToDictionary(outcome => ((AssetChange)outcome.Write).Device);
        return [.. plan.Outcomes.Select(outcome => byDevice.TryGetValue(outcome.Device, out var written) ? After(outcome, written) : outcome)];
    }

    public static RunCounts Count(AssetPlan plan, IReadOnlyList<AssetOutcome> outcomes, IReadOnlyList<WriteOutcome<KeyedWrite>> applied)
    {
        var kinds = outcomes.CountBy(outcome => outcome.Kind).ToDictionary();
        return new RunCounts
        {
            Changed = kinds.GetValueOrDefault(AssetOutcomeKind.Created) + kinds.GetValueOrDefault(AssetOutcomeKind.Updated),
            Unchanged = kinds.GetValueOrDefault(AssetOutcomeKind.Unchanged),
            Skipped = kinds.GetValueOrDefault(AssetOutcomeKind.Skipped),
            Held = kinds.GetValueOrDefault(AssetOutcomeKind.Held),
            Rejected = outcomes.Count(outcome => outcome is { Kind: AssetOutcomeKind.Held, Cause: AssetOutcomeCause.Rejected }),
            Failed = kinds.GetValueOrDefault(AssetOutcomeKind.Failed),
            Unresolved = kinds.GetValueOrDefault(AssetOutcomeKind.Unresolved),
            ChangesPlanned = plan.Changes.Count - applied.Count(outcome => outcome.Result == ChangeResult.Earlier),
            ChangesApplied = applied.Count(outcome => outcome.Accepted),
            ChangesVerified = applied.Count(outcome => outcome.Result == ChangeResult.Verified),
        };
    }

    /// <summary>The assets that are assigned to nobody: those that the plan read, and those that the run created.</summary>
    public static IReadOnlyList<UnassignedAsset>? Unassigned(AssetPlan plan, IReadOnlyList<WriteOutcome<KeyedWrite>> applied) => plan.Unassigned is null
        ? null
        : [.. plan.Unassigned, .. Created(applied).Select(created => new UnassignedAsset(
            created.Asset, created.Change.Device, created.Change.Draft.SerialNumber, Tag: null, created.Change.Draft.Name))];

    /// <summary>The new assets that are known to be there.</summary>
    public static IEnumerable<(CreateAsset Change, AssetId Asset)> Created(IEnumerable<WriteOutcome<KeyedWrite>> applied) =>
        from outcome in applied
        where outcome is { Result: ChangeResult.Verified or ChangeResult.Earlier, TargetId: not null, Write: CreateAsset }
        select ((CreateAsset)outcome.Write, new AssetId(outcome.TargetId!));

    private static AssetOutcome After(AssetOutcome planned, WriteOutcome<KeyedWrite> written)
    {
        var now = written is { Write: CreateAsset, TargetId: { } asset } ? planned with { Asset = new AssetId(asset) } : planned;
        return written.Result switch
        {
            ChangeResult.Verified => now with { Kind = KindOf(written.Write), Cause = AssetOutcomeCause.None, Reason = written.Write.Reason },
            ChangeResult.Earlier => now with { Kind = AssetOutcomeKind.Unchanged, Cause = AssetOutcomeCause.None, Reason = written.Detail },
            ChangeResult.Held => now with { Kind = AssetOutcomeKind.Held, Cause = AssetOutcomeCause.None, Reason = written.Detail },
            ChangeResult.Unresolved => now with { Kind = AssetOutcomeKind.Unresolved, Cause = AssetOutcomeCause.None, Reason = written.Detail },
            _ => now with { Kind = AssetOutcomeKind.Failed, Cause = AssetOutcomeCause.None, Reason = written.Detail },
        };
    }

    private static AssetOutcomeKind KindOf(KeyedWrite write) => write is CreateAsset ? AssetOutcomeKind.Created : AssetOutcomeKind.Updated;
}
