using Integration.Core.Journal;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Turns a plan's outcomes and what became of its changes into a run's outcomes and counts that add up.</summary>
internal static class RunOutcomes
{
    /// <summary>The outcomes after applying: a link ends as the worst of its line's changes.</summary>
    public static IReadOnlyList<LinkOutcome> After(Plan plan, IReadOnlyList<WriteOutcome<Change>> applied)
    {
        var byLine = applied.ToLookup(outcome => outcome.Write.Line);
        var planned = plan.Changes.ToLookup(change => change.Line);
        return
        [
            .. plan.Outcomes.Select(outcome => outcome.Line is { } line
                ? After(outcome, [.. byLine[line]], waiting: planned[line].Count() > byLine[line].Count())
                : outcome),
        ];
    }

    public static RunCounts Count(Plan plan, IReadOnlyList<LinkOutcome> outcomes, IReadOnlyList<WriteOutcome<Change>> applied) => new()
    {
        Changed = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Changed),
        Unchanged = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Unchanged),
        Skipped = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Skipped),
        Held = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Held),
        Rejected = outcomes.Count(outcome => outcome is { Kind: OutcomeKind.Held, IsRejected: true }),
        Failed = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Failed),
        Unresolved = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Unresolved),
        ChangesPlanned = plan.Changes.Count - applied.Count(outcome => outcome.Result == ChangeResult.Earlier),
        ChangesApplied = applied.Count(outcome => outcome.Accepted),
        ChangesVerified = applied.Count(outcome => outcome.Result == ChangeResult.Verified),
    };

    private static LinkOutcome After(LinkOutcome planned, IReadOnlyList<WriteOutcome<Change>> applied, bool waiting)
    {
        if (applied.Count == 0)
            return planned;

        var worst = applied.MaxBy(outcome => Rank(outcome.Result))!;
        var written = applied.Where(outcome => outcome.Result == ChangeResult.Verified).Select(outcome => outcome.Write).ToList();
        waiting = waiting && worst.Result is (ChangeResult.Earlier or ChangeResult.Verified);
        return planned with
        {
            Kind = waiting ? OutcomeKind.Held : KindOf(worst.Result),
            IsRejected = waiting && planned.IsRejected,
            Reason = worst.Result == ChangeResult.Verified ? planned.Reason : worst.Detail,
            Units = written.OfType<UnitsChange>().LastOrDefault()?.To ?? planned.Units,
            UnitCost = written.Select(UnitCostAfter).LastOrDefault(cost => cost is not null) ?? planned.UnitCost,
        };
    }

    private static decimal? UnitCostAfter(Change change) => change switch
    {
        UnitCostChange cost => cost.To,
        UnitsChange units => units.UnitCost?.To,
        _ => null,
    };

    private static int Rank(ChangeResult result) => result switch
    {
        ChangeResult.Earlier => 0,
        ChangeResult.Verified => 1,
        ChangeResult.Held => 2,
        ChangeResult.Stale or ChangeResult.Failed => 3,
        _ => 4,
    };

    private static OutcomeKind KindOf(ChangeResult result) => result switch
    {
        ChangeResult.Earlier => OutcomeKind.Unchanged,
        ChangeResult.Verified => OutcomeKind.Changed,
        ChangeResult.Held => OutcomeKind.Held,
        ChangeResult.Unresolved => OutcomeKind.Unresolved,
        _ => OutcomeKind.Failed,
    };
}
