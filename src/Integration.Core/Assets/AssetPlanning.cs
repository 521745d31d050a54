using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Assets;

/// <summary>Brings together what a plan is made from, and saves it: both sides, links, accounts, and what the journal knows.</summary>
internal sealed class AssetPlanning(ISyncStore store, IDeviceSource source, IAssetTarget target, AssetOptions options, FieldMap fields, TimeProvider time)
{
    public AssetPlans OfJob => new(store, options);

    public SavedPlans Plans => new(store.Plans, OfJob, time);

    public async Task<AssetPlan> PlanAsync(IProgress<AssetProgress>? progress, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ofTenants = (await store.Links.ListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(link => link.Tenant);
        var excluded = ofTenants.Where(links => links.All(link => link.ExcludedBecause is not null)).Select(links => links.Key).ToHashSet();
        var links = await store.AssetLinks.ListAsync(target.Name, cancellationToken).ConfigureAwait(false);
        var observer = new AssetObserver(source, target, new SerialRules(options.SerialNumbers), progress);
        var seen = await observer.ReadAsync(links, excluded, cancellationToken).ConfigureAwait(false);
        var plan = AssetPlanner.Plan(new AssetPlanInput
        {
            Now = now,
            Options = options,
            KeyPrefix = source.KeyPrefix,
            Tenants = seen.Tenants,
            Read = seen.Read,
            Devices = seen.Devices,
            Unread = seen.Unread,
            Target = target.Name,
            Capabilities = seen.Capabilities,
            Assets = seen.Assets,
            UnreadAssets = seen.UnreadAssets,
            UnreadSerials = seen.UnreadSerials,
            Fields = fields,
            Links = links,
            Accounts = AccountsOf(ofTenants),
            Open = await ListOpenAsync(cancellationToken).ConfigureAwait(false),
        });
        plan = await new EarlierCreates(store.Journal, target).SettleAsync(plan, cancellationToken).ConfigureAwait(false);
        var live = await store.AssetLinks.ListLiveAsync(target.Name, cancellationToken).ConfigureAwait(false);
        plan = plan with { Settings = SettingsPrint.Of(options) };
        var decisions = await Plans.DecisionsAsync(plan, cancellationToken).ConfigureAwait(false);
        plan = AssetGates.Apply(plan, options, live, seen.Read.Count + seen.Unread.Count, decisions);
        await store.Plans.SaveAsync(plan, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    // Links that name different accounts tell nobody whose asset a device would be.
    private static Dictionary<TenantId, AccountId> AccountsOf(ILookup<TenantId, Link> links) =>
        (from tenant in links
         let accounts = tenant.Where(link => link.ExcludedBecause is null).Select(link => link.Account).OfType<AccountId>().Distinct().ToList()
         where accounts.Count == 1
         select (tenant.Key, accounts[0])).ToDictionary();

    private async Task<HashSet<string>> ListOpenAsync(CancellationToken cancellationToken)
    {
        var open = await store.Journal.ListAsync(JournalMoves.Open, cancellationToken).ConfigureAwait(false);
        return [.. open.OfType<KeyedEntry>().Where(entry => AssetKeys.IsOf(target.Name, entry.Key)).Select(entry => entry.Subject)];
    }
}
