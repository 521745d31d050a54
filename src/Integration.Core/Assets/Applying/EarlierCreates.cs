using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Takes what an earlier run has created out of a plan: the asset that the journal knows is linked, or its loss is told; none is created again.</summary>
internal sealed class EarlierCreates(IJournalStore journal, IAssetTarget target)
{
    public async Task<AssetPlan> SettleAsync(AssetPlan plan, CancellationToken cancellationToken)
    {
        string[] keys = [.. plan.Changes.OfType<CreateAsset>().Select(create => create.Key)];
        if (keys.Length == 0)
            return plan;

        var entries = await journal.ListByKeysAsync(JournalKind.AssetCreate, keys, cancellationToken).ConfigureAwait(false);
        var written = entries.SelectMany(ofKey => ofKey).Where(entry => entry is { State: JournalState.Verified, TargetId: not null })
            .ToDictionary(entry => entry.Key, entry => new AssetId(entry.TargetId!), StringComparer.Ordinal);
        if (written.Count == 0)
            return plan;

        var read = await target.ReadAsync([.. written.Values.Distinct()], cancellationToken).ConfigureAwait(false);
        var links = new List<AssetLink>(plan.Links);
        var findings = new List<Finding>(plan.Findings);
        var settled = new Dictionary<DeviceReference, (AssetId Asset, AssetOutcomeKind Kind, AssetOutcomeCause Cause, string Reason)>();
        foreach (var create in plan.Changes.OfType<CreateAsset>().Where(create => written.ContainsKey(create.Key)))
        {
            var id = written[create.Key];
            settled[create.Device] = (id, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None, "An earlier run created its asset, which is linked now.");
            if (!read.GetValueOrDefault(id).TryGet(out var asset))
            {
                settled[create.Device] = (id, AssetOutcomeKind.Failed, AssetOutcomeCause.None, $"An earlier run created asset {id} for it, which could not be read.");
            }
            else if (asset is null)
            {
                var gone = $"Asset {id}, which an earlier run created for device {create.Device.Id}, is gone from the target.";
                settled[create.Device] = (id, AssetOutcomeKind.Held, AssetOutcomeCause.PutAside, gone);
                findings.Add(Findings.AssetGone.About(AssetKeys.SubjectOf(id), gone));
            }
            else
            {
                links.Add(new AssetLink { Device = create.Device, Target = plan.Target, Asset = id, SerialNumber = create.Draft.SerialNumber, Since = plan.CreatedAt });
            }
        }

        AssetChange[] changes = [.. plan.Changes.Where(change => !settled.ContainsKey(change.Device))];
        return plan with
        {
            Hash = AssetPlanHash.Of(plan.Target, plan.Mode, changes),
            Changes = changes,
            Links = links,
            Findings = findings,
            Outcomes =
            [
                .. plan.Outcomes.Select(outcome => settled.TryGetValue(outcome.Device, out var now)
                    ? outcome with { Asset = now.Asset, Kind = now.Kind, Cause = now.Cause, Reason = now.Reason }
                    : outcome),
            ],
        };
    }
}
