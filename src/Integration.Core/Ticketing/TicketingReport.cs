using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>What a run did, for people and for tools.</summary>
public sealed record TicketingReport
{
    /// <summary>Gets the run with its counts: tickets, notes, digest lines and closings are changed, excluded alerts are skipped.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>Gets what became of every alert looked at.</summary>
    public required IReadOnlyList<AlertOutcome> Outcomes { get; init; }

    /// <summary>Gets the changes that the run planned, in the order of planning.</summary>
    public required IReadOnlyList<TicketingChange> Changes { get; init; }

    /// <summary>Gets the findings of ticketing that are open after the run.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
