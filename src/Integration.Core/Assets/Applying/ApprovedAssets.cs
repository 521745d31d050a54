using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Assets;

/// <summary>What an approval of a plan leads to: tenants that go live, and changes that are not to be written any more.</summary>
internal sealed class ApprovedAssets(ISyncStore store, AssetPlan plan)
{
    /// <summary>Records the approval. The first one of a tenant's plan makes the tenant live; gates alone decide about its later plans.</summary>
    public async Task ApproveAsync(PlanApproval approval, CancellationToken cancellationToken)
    {
        await store.Plans.ApproveAsync(approval, cancellationToken).ConfigureAwait(false);
        TenantId[] planned = [.. plan.Outcomes.Select(outcome => outcome.Device.Tenant).Distinct()];
        await store.AssetLinks.SetLiveAsync(plan.Target, planned, plan.CreatedAt, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The changes that are not to be written: what an earlier run of the plan has written, and what is linked otherwise since.</summary>
    public async Task<IReadOnlyList<WriteOutcome<KeyedWrite>>> EndedBeforeAsync(CancellationToken cancellationToken)
    {
        var entries = await store.Journal.ListByPlanAsync(plan.Hash, cancellationToken).ConfigureAwait(false);
        var written = entries.OfType<KeyedEntry>().Where(entry => entry.State == JournalState.Verified && entry.At >= plan.CreatedAt)
            .GroupBy(entry => (entry.Kind, entry.Key)).ToDictionary(ofKey => ofKey.Key, ofKey => ofKey.Last().TargetId);
        var moved = await ListMovedAsync(cancellationToken).ConfigureAwait(false);
        var ended = new List<WriteOutcome<KeyedWrite>>();
        foreach (var change in plan.Changes)
        {
            if (written.TryGetValue((change.Kind, change.Key), out var targetId))
                ended.Add(new WriteOutcome<KeyedWrite>(change, ChangeResult.Earlier, "An earlier run of the plan wrote it.", TargetId: targetId));
            else if (moved.Contains(change.Device))
                ended.Add(new WriteOutcome<KeyedWrite>(change, ChangeResult.Held, "Device or asset was linked otherwise since the plan was made. Plan again."));
        }

        return ended;
    }

    /// <summary>Saves the links of the plan that nothing has overtaken since.</summary>
    public async Task SaveLinksAsync(CancellationToken cancellationToken)
    {
        var moved = await ListMovedAsync(cancellationToken).ConfigureAwait(false);
        await store.AssetLinks.SaveAsync([.. plan.Links.Where(link => !moved.Contains(link.Device))], cancellationToken).ConfigureAwait(false);
    }

    // The devices that themselves, or whose planned assets, were linked after the plan was made.
    private async Task<HashSet<DeviceReference>> ListMovedAsync(CancellationToken cancellationToken)
    {
        var links = await store.AssetLinks.ListAsync(plan.Target, cancellationToken).ConfigureAwait(false);
        List<AssetLink> later = [.. links.Where(link => link.Since > plan.CreatedAt)];
        var planned = plan.Links.Select(link => (link.Device, link.Asset))
            .Concat(plan.Changes.OfType<UpdateAsset>().Select(update => (update.Device, update.Update.Asset)))
            .ToLookup(pair => pair.Asset, pair => pair.Device);
        return [.. later.SelectMany(link => planned[link.Asset].Where(device => device != link.Device).Append(link.Device))];
    }
}
