using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>What a run would write, and what a person should know before it does.</summary>
public sealed record Plan : JobPlan
{
    /// <summary>Gets the changes, ordered by line and date.</summary>
    public required IReadOnlyList<Change> Changes { get; init; }

    /// <summary>Gets what became of every selected link.</summary>
    public required IReadOnlyList<LinkOutcome> Outcomes { get; init; }

    /// <summary>Gets the findings.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets why no change of this plan may be written without approval.</summary>
    /// <value>Null when no per-run gate stopped it.</value>
    public string? StoppedBecause { get; init; }

    /// <summary>
    /// Gets the links of the lines that change, and those that need no change and are not live yet, as they were when the plan was made. Only these may go
    /// live by an approval of the plan.
    /// </summary>
    /// <value>Empty for a plan that an older version saved.</value>
    public IReadOnlyList<Link> Links
    {
        get => field ?? [];
        init;
    }

    internal override IReadOnlyList<string> ChangeIds => [.. Changes.Select(change => change.Id)];

    internal override IReadOnlyList<PlannedChange> Describe() => PlanWords.Of(this);
}
