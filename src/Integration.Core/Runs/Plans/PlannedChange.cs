namespace Integration.Core.Runs;

/// <summary>One change of a plan, as it can be said of every job.</summary>
public sealed record PlannedChange
{
    /// <summary>Gets the change's id, made from what it writes: the same change has the same id in every plan. 16 characters of lower-case hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what is written to: changes of two plans with the same place are about the same thing.</summary>
    public required string Place { get; init; }

    /// <summary>Gets whom or what the change is about, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what is written, in words.</summary>
    public required string What { get; init; }

    /// <summary>Gets why, as the plan says.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets where the change stands.</summary>
    /// <value>The default is <see cref="PlanStatus.Waiting"/>.</value>
    public PlanStatus Status { get; init; }

    /// <summary>Gets why it stands so: the gates' reasons, the person and their words, or what has overtaken it.</summary>
    /// <value>Null when there is nothing to say.</value>
    public string? Because { get; init; }
}
