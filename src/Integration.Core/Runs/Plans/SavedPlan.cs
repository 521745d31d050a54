namespace Integration.Core.Runs;

/// <summary>A plan as the store has it, with where it stands and what people decided about it.</summary>
public sealed record SavedPlan
{
    /// <summary>Gets the job, such as <c>billing</c>.</summary>
    public required string Job { get; init; }

    /// <summary>Gets the plan, as it was made.</summary>
    public required JobPlan Plan { get; init; }

    /// <summary>Gets where the plan stands now.</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Because { get; init; }

    /// <summary>Gets the plan's changes, each with where it stands now.</summary>
    public required IReadOnlyList<PlannedChange> Changes { get; init; }

    /// <summary>Gets how many links, or tenants whose devices are kept as assets, need no change, and go live only by an approval of the plan as a whole.</summary>
    /// <value>The default is 0, as for ticketing, where nothing goes live, and for a plan that is too old or that something has overtaken.</value>
    public int ToGoLive { get; init; }

    /// <summary>Gets the decisions about the plan and its changes, oldest first; also those that were made about another plan with the same change.</summary>
    public required IReadOnlyList<PlanDecision> Decisions { get; init; }
}
