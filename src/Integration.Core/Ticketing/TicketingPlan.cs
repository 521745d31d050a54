using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>What a run would write now, and what a person should know before it does.</summary>
public sealed record TicketingPlan : JobPlan
{
    /// <summary>Gets the changes in the order in which they are written.</summary>
    public required IReadOnlyList<TicketingChange> Changes { get; init; }

    /// <summary>Gets what became of every alert looked at.</summary>
    public required IReadOnlyList<AlertOutcome> Outcomes { get; init; }

    /// <summary>Gets the findings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    internal override IReadOnlyList<string> ChangeIds => [.. Changes.Select(change => change.Id)];

    internal override IReadOnlyList<PlannedChange> Describe() => TicketingWords.Of(this);
}
