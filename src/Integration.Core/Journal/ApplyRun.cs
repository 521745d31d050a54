using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>The outcomes of applying a plan so far.</summary>
internal sealed class ApplyRun(int planned, IProgress<ApplyProgress>? progress)
{
    private readonly List<ChangeOutcome> outcomes = new(planned);
    private readonly HashSet<ContractLineId> failed = [];
    private int accepted;

    public IReadOnlyList<ChangeOutcome> Outcomes => outcomes;

    /// <summary>Gets or sets why the target takes no writes; null while it does.</summary>
    public string? ClosedBecause { get; set; }

    public bool HasFailed(ContractLineId line) => failed.Contains(line);

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
        if (outcome.Result != ChangeResult.Verified)
            failed.Add(outcome.Change.Line);

        Report();
    }

    private void Report() =>
        progress?.Report(new ApplyProgress(planned, accepted, outcomes.Count(outcome => outcome.Result == ChangeResult.Verified), outcomes.Count));
}
