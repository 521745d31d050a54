using System.Globalization;
using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>Decides which changes of a plan wait for a person. A person's approval of a change opens every gate for exactly that change.</summary>
internal static class AssetGates
{
    public static AssetPlan Apply(AssetPlan plan, AssetOptions options, IReadOnlySet<TenantId> live, int tenants, Decisions decisions)
    {
        // What a first plan holds is no accident of this run, and what a person decided about is none at all.
        IReadOnlyList<AssetChange> undecided = decisions.AreNone ? plan.Changes : [.. plan.Changes.Where(change => decisions.About(change.Id) is null)];
        var counted = undecided.Where(change => live.Contains(change.Device.Tenant)).ToLookup(change => change is CreateAsset);
        var isDecided = plan.Changes.Count > 0 && undecided.Count == 0;
        var stopped = isDecided ? null : Check(plan, counted, options.Gates, tenants);
        AssetChange[] changes =
        [
            .. plan.Changes.Select(change => change with
            {
                HeldBecause = change.HeldBecause ?? Decided(change, decisions, WhyHeld(change, options, live, counted) ?? stopped),
            }),
        ];
        var held = changes.Where(change => change.HeldBecause is not null).ToDictionary(change => change.Device);
        return plan with
        {
            Changes = changes,
            Outcomes = [.. plan.Outcomes.Select(outcome => Held(outcome, held.GetValueOrDefault(outcome.Device), decisions))],
            StoppedBecause = stopped,
        };
    }

    private static string? Decided(AssetChange change, Decisions decisions, string? gates) => decisions.AreNone ? gates : decisions.Hold(change.Id, gates);

    private static string? WhyHeld(AssetChange change, AssetOptions options, IReadOnlySet<TenantId> live, ILookup<bool, AssetChange> counted)
    {
        if (!live.Contains(change.Device.Tenant))
            return $"This is the first plan of tenant {change.Device.Tenant}: a person approves it by its hash.";

        return options.Approval == ApprovalMode.ByHash ? "A person approves each plan by its hash."
            : change is CreateAsset ? Beyond(counted[true].Count(), options.AutoApproval.MaximumCreated, "created")
            : Beyond(counted[false].Count(), options.AutoApproval.MaximumUpdated, "updated");
    }

    private static string? Beyond(int count, int? most, string verb) => count > most
        ? string.Create(CultureInfo.InvariantCulture, $"{count} assets would be {verb}; auto-approval covers up to {most}.")
        : null;

    private static string? Check(AssetPlan plan, ILookup<bool, AssetChange> counted, AssetGateOptions gates, int tenants)
    {
        if (plan.Outcomes.Count < gates.MinimumDevices)
            return null;

        if (plan.Unread.Count > tenants * gates.MaximumUnreadShare)
            return $"The devices of {plan.Unread.Count} of {tenants} tenants could not be read, more than {gates.MaximumUnreadShare:P0}.";

        return Share(counted[true].Count(), plan.Outcomes.Count, gates.MaximumCreatedShare, "would get a new asset")
            ?? Share(counted[false].Count(), plan.Outcomes.Count, gates.MaximumUpdatedShare, "would have their assets updated");
    }

    private static string? Share(int counted, int devices, double limit, string what) =>
        counted > devices * limit ? $"{counted} of {devices} devices {what}, more than {limit:P0}." : null;

    private static AssetOutcome Held(AssetOutcome outcome, AssetChange? held, Decisions decisions) =>
        held is null || outcome.Kind is not (AssetOutcomeKind.Created or AssetOutcomeKind.Updated)
            ? outcome
            : outcome with
            {
                Kind = AssetOutcomeKind.Held,
                Cause = !decisions.AreNone && decisions.IsRejected(held.Id) ? AssetOutcomeCause.Rejected : AssetOutcomeCause.NotApproved,
                Reason = held.HeldBecause!,
            };
}
