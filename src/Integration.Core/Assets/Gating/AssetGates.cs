using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>Decides which changes of a plan wait for a person. A person's approval of exactly this plan opens every gate.</summary>
internal static class AssetGates
{
    public static AssetPlan Apply(AssetPlan plan, AssetOptions options, IReadOnlySet<TenantId> live, int tenants, PlanApproval? approval)
    {
        if (approval?.Hash == plan.Hash)
            return plan;

        AssetChange[] changes = [.. plan.Changes.Select(change => change with { HeldBecause = change.HeldBecause ?? WhyHeld(change, options, live) })];
        var held = changes.Where(change => change.HeldBecause is not null).ToDictionary(change => change.Device, change => change.HeldBecause!);
        var stopped = Check(plan, changes, options.Gates, live, tenants);
        return plan with
        {
            Changes = changes,
            Outcomes = [.. plan.Outcomes.Select(outcome => Held(outcome, held.GetValueOrDefault(outcome.Device) ?? stopped))],
            StoppedBecause = stopped,
        };
    }

    private static string? WhyHeld(AssetChange change, AssetOptions options, IReadOnlySet<TenantId> live)
    {
        if (!live.Contains(change.Device.Tenant))
            return $"This is the first plan of tenant {change.Device.Tenant}: a person approves it by its hash.";

        return options.Approval == ApprovalMode.ByHash ? "A person approves each plan by its hash." : null;
    }

    // What a first plan or the target itself holds is no accident of this run.
    private static string? Check(AssetPlan plan, AssetChange[] changes, AssetGateOptions gates, IReadOnlySet<TenantId> live, int tenants)
    {
        if (plan.Outcomes.Count < gates.MinimumDevices)
            return null;

        if (plan.Unread.Count > tenants * gates.MaximumUnreadShare)
            return $"The devices of {plan.Unread.Count} of {tenants} tenants could not be read, more than {gates.MaximumUnreadShare:P0}.";

        var counted = changes.Where(change => live.Contains(change.Device.Tenant)).ToLookup(change => change is CreateAsset);
        return Share(counted[true].Count(), plan.Outcomes.Count, gates.MaximumCreatedShare, "would get a new asset")
            ?? Share(counted[false].Count(), plan.Outcomes.Count, gates.MaximumUpdatedShare, "would have their assets updated");
    }

    private static string? Share(int counted, int devices, double limit, string what) =>
        counted > devices * limit ? $"{counted} of {devices} devices {what}, more than {limit:P0}." : null;

    private static AssetOutcome Held(AssetOutcome outcome, string? reason) =>
        reason is null || outcome.Kind is not (AssetOutcomeKind.Created or AssetOutcomeKind.Updated)
            ? outcome
            : outcome with { Kind = AssetOutcomeKind.Held, Cause = AssetOutcomeCause.NotApproved, Reason = reason };
}
