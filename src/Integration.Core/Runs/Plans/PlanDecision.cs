namespace Integration.Core.Runs;

/// <summary>What a person decided about a plan, or about some of its changes. Decisions are only added: of those about one change the latest holds.</summary>
public sealed record PlanDecision
{
    /// <summary>Gets the job whose plan it is, such as <c>billing</c>.</summary>
    public required string Job { get; init; }

    /// <summary>Gets the plan's hash, whole.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets what was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>Gets a value indicating whether the decision is about the plan as a whole: then it is about every change that the plan had.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Gets the ids of the changes that the decision is about. They are the same changes in every plan that has them.</summary>
    public required IReadOnlyList<string> Changes { get; init; }

    /// <summary>Gets who decided.</summary>
    public required string By { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets why, in the person's words.</summary>
    /// <value>Null when nothing was said.</value>
    public string? Why { get; init; }
}
