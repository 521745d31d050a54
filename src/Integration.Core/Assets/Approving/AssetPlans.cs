using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Assets;

/// <summary>What the assets job knows of its plans: the links that they rest on, and the writes that the journal has of them.</summary>
internal sealed class AssetPlans(ISyncStore store, AssetOptions options) : IJobPlans
{
    public string Job => AssetJob.Name;

    public TimeSpan Lifetime => options.PlanLifetime;

    public string GoingLive => "tenant";

    // Who plans in another mode than the settings' applies in that mode too.
    public string SettingsOf(JobPlan plan) => SettingsPrint.Of(options.In(((AssetPlan)plan).Mode));

    public bool Covers(JobPlan newer, JobPlan plan) => newer is AssetPlan other && plan is AssetPlan asset && other.Target == asset.Target && other.Mode == asset.Mode;

    public async Task<IReadOnlyDictionary<string, string>> ListOvertakenAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var assets = (AssetPlan)plan;
        var moved = await ListMovedAsync(assets, cancellationToken).ConfigureAwait(false);
        var ofTenants = (await store.Links.ListAsync(cancellationToken).ConfigureAwait(false)).ToLookup(link => link.Tenant);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in assets.Changes)
        {
            var links = ofTenants[change.Device.Tenant];
            if (moved.Contains(change.Device))
                reasons[change.Id] = $"Device {change.Device.Id} or its asset was linked otherwise since.";
            else if (links.Any() && links.All(link => link.ExcludedBecause is not null))
                reasons[change.Id] = $"{links.First().TenantName} was excluded since: {links.First().ExcludedBecause}";
        }

        return reasons;
    }

    public async Task<IReadOnlySet<string>> ListWrittenAsync(JobPlan plan, CancellationToken cancellationToken) =>
        (await FindWrittenAsync((AssetPlan)plan, cancellationToken).ConfigureAwait(false)).Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>The ids of the changes that were written since the plan was made, with what the target calls their assets.</summary>
    public async Task<IReadOnlyDictionary<string, string?>> FindWrittenAsync(AssetPlan plan, CancellationToken cancellationToken)
    {
        var written = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var kind in plan.Changes.GroupBy(change => change.Kind))
        {
            var entries = await store.Journal.ListByKeysAsync(kind.Key, [.. kind.Select(change => change.Key)], cancellationToken).ConfigureAwait(false);
            foreach (var change in kind)
            {
                if (entries[change.Key].LastOrDefault(entry => IsWrite(entry, change, plan.CreatedAt)) is { } entry)
                    written[change.Id] = entry.TargetId;
            }
        }

        return written;
    }

    public async Task<int> CountToGoLiveAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var assets = (AssetPlan)plan;
        var live = await store.AssetLinks.ListLiveAsync(assets.Target, cancellationToken).ConfigureAwait(false);
        var changing = assets.Changes.Select(change => change.Device.Tenant).ToHashSet();
        return Tenants(assets).Count(tenant => !changing.Contains(tenant) && !live.Contains(tenant));
    }

    /// <remarks>A tenant goes live once all of its changes are approved: later plans of it need no person where nothing holds them.</remarks>
    public Task GoLiveAsync(JobPlan plan, PlanDecision approval, CancellationToken cancellationToken)
    {
        var (assets, approved) = ((AssetPlan)plan, approval.Changes.ToHashSet(StringComparer.Ordinal));
        var changes = assets.Changes.ToLookup(change => change.Device.Tenant);
        TenantId[] tenants =
        [
            .. Tenants(assets).Where(tenant => changes[tenant].Any() ? changes[tenant].All(change => approved.Contains(change.Id)) : approval.IsWhole),
        ];
        return store.AssetLinks.SetLiveAsync(assets.Target, tenants, plan.CreatedAt, cancellationToken);
    }

    /// <summary>Saves the links of the plan that nothing has overtaken since.</summary>
    public async Task SaveLinksAsync(AssetPlan plan, CancellationToken cancellationToken)
    {
        var moved = await ListMovedAsync(plan, cancellationToken).ConfigureAwait(false);
        await store.AssetLinks.SaveAsync([.. plan.Links.Where(link => !moved.Contains(link.Device))], cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<TenantId> Tenants(AssetPlan plan) => plan.Outcomes.Select(outcome => outcome.Device.Tenant).Distinct();

    private static bool IsWrite(KeyedEntry entry, AssetChange change, DateTimeOffset since) =>
        entry.State == JournalState.Verified && entry.At >= since && (change.Kind.IsWrittenOnce() || entry.Value == change.Value);

    // The devices that themselves, or whose planned assets, were linked after the plan was made.
    private async Task<HashSet<DeviceReference>> ListMovedAsync(AssetPlan plan, CancellationToken cancellationToken)
    {
        var links = await store.AssetLinks.ListAsync(plan.Target, cancellationToken).ConfigureAwait(false);
        List<AssetLink> later = [.. links.Where(link => link.Since > plan.CreatedAt)];
        var planned = plan.Links.Select(link => (link.Device, link.Asset))
            .Concat(plan.Changes.OfType<UpdateAsset>().Select(update => (update.Device, update.Update.Asset)))
            .ToLookup(pair => pair.Asset, pair => pair.Device);
        return [.. later.SelectMany(link => planned[link.Asset].Where(device => device != link.Device).Append(link.Device))];
    }
}
