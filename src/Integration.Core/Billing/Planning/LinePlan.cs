using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>What became of one line in a plan.</summary>
internal sealed record LinePlan
{
    public required OutcomeKind Kind { get; init; }

    public required string Reason { get; init; }

    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>A line for which nothing is planned, for the reason that the finding gives.</summary>
    public static LinePlan Without(OutcomeKind kind, Finding because) => new() { Kind = kind, Reason = because.Text, Findings = [because] };
}
