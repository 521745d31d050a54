using Integration.Core.Runs;

namespace MspSync.Rendering.Plans;

/// <summary>One plan of a list.</summary>
internal sealed record PlanListing(string Job, string Hash, DateTimeOffset CreatedAt, int Changes, int Held, PlanStatus Status, string Because)
{
    public static PlanListing Of(SavedPlan plan) => new(
        plan.Job,
        plan.Plan.Hash,
        plan.Plan.CreatedAt,
        plan.Changes.Count,
        plan.Changes.Count(change => change.Status is PlanStatus.Waiting or PlanStatus.Rejected),
        plan.Status,
        plan.Because);
}
