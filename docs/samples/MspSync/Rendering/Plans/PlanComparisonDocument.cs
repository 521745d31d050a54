using Integration.Core.Runs;

namespace MspSync.Rendering.Plans;

/// <summary>How two plans differ; what they have in common is only counted.</summary>
internal sealed record PlanComparisonDocument(
    PlanListing First,
    PlanListing Second,
    IReadOnlyList<PlannedChange> OnlyInFirst,
    IReadOnlyList<PlannedChange> OnlyInSecond,
    IReadOnlyList<PlanDifference> Different,
    int Same)
{
    public static PlanComparisonDocument Of(PlanComparison comparison) => new(
        PlanListing.Of(comparison.First),
        PlanListing.Of(comparison.Second),
        comparison.OnlyInFirst,
        comparison.OnlyInSecond,
        comparison.Different,
        comparison.Same);
}
