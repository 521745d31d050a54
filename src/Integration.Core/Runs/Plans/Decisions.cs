using System.Globalization;

namespace Integration.Core.Runs;

/// <summary>What people decided about the changes of one plan, so far as it still holds.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<string, PlanDecision> latest = new(StringComparer.Ordinal);

    /// <param name="decided">The decisions about any of the changes, oldest first.</param>
    /// <param name="plannedAt">When the plan was made.</param>
    /// <param name="lifetime">How long an approval holds: the same change asked for months later is a new question.</param>
    public Decisions(IEnumerable<PlanDecision> decided, DateTimeOffset plannedAt, TimeSpan lifetime)
    {
        foreach (var decision in decided)
        {
            foreach (var change in decision.Changes)
                latest[change] = decision;
        }

        foreach (var (change, decision) in latest)
        {
            if (decision.Kind == DecisionKind.Approved && decision.At < plannedAt - lifetime)
                latest.Remove(change);
        }
    }

    public static Decisions None { get; } = new([], DateTimeOffset.MinValue, TimeSpan.Zero);

    /// <summary>Gets a value indicating whether nothing was decided, as on most nights: then no change needs to be named.</summary>
    public bool AreNone => latest.Count == 0;

    /// <summary>Gets the hashes of the plans under which changes were approved.</summary>
    public IReadOnlyList<string> ApprovedIn => [.. latest.Values.Where(decision => decision.Kind == DecisionKind.Approved).Select(decision => decision.Hash).Distinct()];

    /// <summary>Takes an approval as not given.</summary>
    public void Forget(string change) => latest.Remove(change);

    /// <summary>The decision that holds about a change; null when there is none.</summary>
    public PlanDecision? About(string change) => latest.GetValueOrDefault(change);

    /// <summary>Tells whether a person rejected a change: it is held, and waits for nobody.</summary>
    public bool IsRejected(string change) => About(change) is { Kind: DecisionKind.Rejected };

    /// <summary>Why a change is held, given why the gates hold it: a person's word goes first.</summary>
    public string? Hold(string change, string? gates) => About(change) switch
    {
        { Kind: DecisionKind.Approved } => null,
        { } rejected => InWords(rejected),
        null => gates,
    };

    public static string InWords(PlanDecision decision) => string.Create(
        CultureInfo.InvariantCulture,
        $"{decision.By} {(decision.Kind == DecisionKind.Approved ? "approved" : "rejected")} it on {decision.At:yyyy-MM-dd}{(decision.Why is { Length: > 0 } why ? $": {why}" : ".")}");
}
