using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>What an approval of a plan leads to: links that go live, and changes that are not to be written any more.</summary>
internal sealed class ApprovedPlans(ISyncStore store, BillingOptions options)
{
    /// <summary>Records the approval. The first one of a link's plan makes the link live; gates alone decide about its later plans.</summary>
    /// <remarks>A line for which nothing could be planned has not been seen by the person who approves, and does not go live.</remarks>
    public async Task ApproveAsync(Plan plan, PlanApproval approval, CancellationToken cancellationToken)
    {
        await store.Plans.ApproveAsync(approval, cancellationToken).ConfigureAwait(false);
        var changed = plan.Changes.Select(change => change.Line).ToHashSet();
        var planned = plan.Outcomes
            .Where(outcome => outcome.Kind == OutcomeKind.Unchanged || (outcome.Line is { } line && changed.Contains(line)))
            .Select(outcome => (outcome.Tenant, outcome.Line)).ToHashSet();
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        await store.Links.SaveAsync(
            [.. links.Where(link => link.LiveSince is null && link.Line is not null && options.Bills(link) && planned.Contains((link.Tenant, link.Line)))
                .Select(link => link with { LiveSince = plan.CreatedAt })],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The changes that are not to be written now: what an earlier run of the plan has written, and what has lost its link since.</summary>
    public async Task<IReadOnlyList<WriteOutcome<Change>>> EndedBeforeAsync(Plan plan, CancellationToken cancellationToken)
    {
        var entries = await store.Journal.ListByPlanAsync(plan.Hash, cancellationToken).ConfigureAwait(false);
        var written = entries.OfType<LineEntry>().Where(entry => entry.State == JournalState.Verified && entry.At >= plan.CreatedAt).Select(KeyOf).ToHashSet();
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var linked = links.Where(link => link is { ExcludedBecause: null, Line: not null }).Select(link => (link.Tenant, link.Line!.Value)).ToHashSet();
        return
        [
            .. plan.Changes.Where(change => written.Contains(KeyOf(change)))
                .Select(change => new WriteOutcome<Change>(change, ChangeResult.Earlier, "An earlier run of the plan wrote it.")),
            .. plan.Changes.Where(change => !written.Contains(KeyOf(change)) && change.Tenants.Any(tenant => !linked.Contains((tenant, change.Line))))
                .Select(change => new WriteOutcome<Change>(change, ChangeResult.Held, "The link was excluded or moved since the plan was made. Plan again.")),
        ];
    }

    private static (ContractLineId, JournalKind, DateOnly?) KeyOf(LineEntry entry) =>
        (entry.Line, entry.Kind, entry.Kind == JournalKind.Units ? entry.EffectiveDate : null);

    private static (ContractLineId, JournalKind, DateOnly?) KeyOf(Change change) =>
        change is UnitsChange units ? (units.Line, JournalKind.Units, units.EffectiveDate) : (change.Line, JournalKind.UnitCost, null);
}
