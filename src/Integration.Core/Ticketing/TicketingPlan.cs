namespace Integration.Core.Ticketing;

/// <summary>What a run would write now, and what a person should know before it does.</summary>
public sealed record TicketingPlan
{
    /// <summary>Gets the hash over the changes. Lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets when the plan was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the changes in the order in which they are written.</summary>
    public required IReadOnlyList<TicketingChange> Changes { get; init; }

    /// <summary>Gets what became of every alert looked at.</summary>
    public required IReadOnlyList<AlertOutcome> Outcomes { get; init; }

    /// <summary>Gets the findings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
