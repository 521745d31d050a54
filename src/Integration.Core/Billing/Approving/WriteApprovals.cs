using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>Who approved what the journal says was written for a plan.</summary>
internal sealed class WriteApprovals
{
    private readonly Plan? plan;
    private readonly IReadOnlyList<PlanDecision> decisions;

    private WriteApprovals(Plan? plan, IReadOnlyList<PlanDecision> decisions)
    {
        this.plan = plan;
        this.decisions = decisions;
    }

    public static async Task<WriteApprovals> ReadAsync(IPlanStore plans, string planHash, CancellationToken cancellationToken)
    {
        var plan = (await plans.FindAsync<Plan>(planHash, cancellationToken).ConfigureAwait(false)).FirstOrDefault(found => found.Hash == planHash);
        string[] changes = plan is null ? [] : [.. plan.Changes.Select(change => change.Id)];
        return new WriteApprovals(plan, await plans.ListDecisionsAsync(BillingJob.Name, planHash, changes, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The approval that an entry was written by; null when no person approved it. Of a plan that is kept no more, an approval of the whole counts.</summary>
    public PlanDecision? Find(LineEntry entry)
    {
        var id = plan?.Changes.FirstOrDefault(change => BillingPlans.IsOf(entry, change))?.Id;
        return decisions.LastOrDefault(decision => decision.At <= entry.At && (id is null ? decision.IsWhole : decision.Changes.Contains(id) || IsOlder(decision))) is
            { Kind: DecisionKind.Approved } approval
            ? approval
            : null;
    }

    // An older version kept no ids of changes: it approved plans as a whole.
    private bool IsOlder(PlanDecision decision) => decision is { IsWhole: true, Changes.Count: 0 } && decision.Hash == plan!.Hash;
}
