namespace Integration.Core.Journal;

/// <summary>The outcomes of applying a plan so far.</summary>
internal sealed class ApplyRun<TWrite>(int planned, IProgress<ApplyProgress>? progress, Action<WriteOutcome<TWrite>> onEnded)
{
    private readonly List<WriteOutcome<TWrite>> outcomes = new(planned);
    private int accepted;
    private int verified;

    public IReadOnlyList<WriteOutcome<TWrite>> Outcomes => outcomes;

    /// <summary>Gets or sets why the target takes no writes; null while it does.</summary>
    public string? ClosedBecause { get; set; }

    public void Hold(IEnumerable<TWrite> writes, string reason)
    {
        foreach (var write in writes)
            End(new WriteOutcome<TWrite>(write, ChangeResult.Held, reason));
    }

    public void Accept(int count)
    {
        accepted += count;
        Report();
    }

    public void End(WriteOutcome<TWrite> outcome)
    {
        outcomes.Add(outcome);
        if (outcome.Result == ChangeResult.Verified)
            verified++;

        onEnded(outcome);
        Report();
    }

    private void Report() => progress?.Report(new ApplyProgress(planned, accepted, verified, outcomes.Count));
}
