using Integration.Core.Billing;

namespace Integration.Core.Runs;

/// <summary>What a run did, for people and for tools.</summary>
public sealed record RunReport
{
    /// <summary>Gets the run with its counts.</summary>
    public required RunRecord Run { get; init; }

    /// <summary>Gets the plan; null when the run ended before one was made.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Gets what became of every selected link after the writes.</summary>
    public required IReadOnlyList<LinkOutcome> Outcomes { get; init; }

    /// <summary>Gets the findings of billing that are open after the run.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
