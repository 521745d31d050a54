using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>The outcomes of applying a plan so far.</summary>
internal sealed class ApplyRun(int planned, IProgress<ApplyProgress>? progress)
{
    private readonly List<ChangeOutcome> outcomes = new(planned);
    private readonly HashSet<ContractLineId> failedUnits = [];
    private readonly HashSet<ContractLineId> failedCosts = [];
    private int accepted;
    private int verified;

    public IReadOnlyList<ChangeOutcome> Outcomes => outcomes;

    /// <summary>Gets or sets why the target takes no writes; null while it does.</summary>
    public string? ClosedBecause { get; set; }

    /// <summary>Gets or sets why no further unit cost is written; null while they are.</summary>
    public string? CostsClosedBecause { get; set; }

    /// <summary>Tells whether a change has to wait because an earlier one of its line failed. A failed unit cost holds the line's cost, never its units.</summary>
    public bool HasFailed(Change change) =>
        failedUnits.Contains(change.Line) || (change is UnitCostChange && failedCosts.Contains(change.Line));

    public void Hold(IEnumerable<Change> changes, string reason)
    {
        foreach (var change in changes)
            End(change, ChangeResult.Held, reason);
    }

    public void Accept(int count)
    {
        accepted += count;
        Report();
    }

    public void End(Change change, ChangeResult result, string detail) => End(new ChangeOutcome(change, result, detail));

    public void End(PendingChange item) => End(item.Outcome ?? new ChangeOutcome(
        item.Change,
        item.Entry.State == JournalState.Verified ? ChangeResult.Verified : ChangeResult.Unresolved,
        item.Entry.Detail ?? "accepted, not read back yet",
        Accepted: true,
        JournalFindings.Of(item.Entry)));

    private void End(ChangeOutcome outcome)
    {
        outcomes.Add(outcome);
        if (outcome.Result == ChangeResult.Verified)
            verified++;
        else
            (outcome.Change is UnitCostChange ? failedCosts : failedUnits).Add(outcome.Change.Line);

        Report();
    }

    private void Report() => progress?.Report(new ApplyProgress(planned, accepted, verified, outcomes.Count));
}
