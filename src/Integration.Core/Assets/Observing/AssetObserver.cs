namespace Integration.Core.Assets;

/// <summary>Reads both sides in lists, and by id or serial number only what no list shows.</summary>
internal sealed class AssetObserver(IDeviceSource source, IAssetTarget target, SerialRules rules, IProgress<AssetProgress>? progress)
{
    private readonly List<Device> devices = [];
    private readonly List<Asset> assets = [];
    private readonly Dictionary<TenantId, string> unread = [];
    private readonly Dictionary<AssetId, string> unreadAssets = [];
    private readonly Dictionary<SerialNumber, string> unreadSerials = [];
    private readonly HashSet<TenantId> read = [];

    /// <summary>Reads.</summary>
    /// <param name="links">The links of the target.</param>
    /// <param name="excluded">The tenants that are left out on purpose.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ObservedAssets> ReadAsync(
        IReadOnlyCollection<AssetLink> links, IReadOnlySet<TenantId> excluded, CancellationToken cancellationToken)
    {
        var tenants = await source.ListTenantsAsync(cancellationToken).ConfigureAwait(false);
        await ReadDevicesAsync([.. tenants.Tenants.Select(tenant => tenant.Id).Where(tenant => !excluded.Contains(tenant))], cancellationToken).ConfigureAwait(false);
        var capabilities = await target.ReadCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        await ListAssetsAsync(cancellationToken).ConfigureAwait(false);
        await ReadLinkedAsync(links, cancellationToken).ConfigureAwait(false);
        if (!capabilities.ListsAll)
            await FindSerialsAsync(links, cancellationToken).ConfigureAwait(false);

        return new ObservedAssets
        {
            Tenants = tenants,
            Read = read,
            Devices = devices,
            Unread = unread,
            Capabilities = capabilities,
            Assets = assets,
            UnreadAssets = unreadAssets,
            UnreadSerials = unreadSerials,
        };
    }

    private async Task ReadDevicesAsync(TenantId[] tenants, CancellationToken cancellationToken)
    {
        var done = 0;
        await foreach (var (tenant, reading) in source.ReadDevicesAsync(tenants, cancellationToken).ConfigureAwait(false))
        {
            if (reading.TryGet(out var ofTenant))
            {
                read.Add(tenant);
                devices.AddRange(ofTenant);
            }
            else
            {
                unread[tenant] = reading.Reason!;
            }

            progress?.Report(new AssetProgress(AssetStep.ReadDevices, ++done, tenants.Length));
        }

        foreach (var tenant in tenants.Where(tenant => !read.Contains(tenant)))
            unread.TryAdd(tenant, "it was not read");
    }

    private async Task ListAssetsAsync(CancellationToken cancellationToken)
    {
        await foreach (var page in target.ListAssetsAsync(cancellationToken).ConfigureAwait(false))
        {
            assets.AddRange(page);
            progress?.Report(new AssetProgress(AssetStep.ReadAssets, assets.Count, null));
        }
    }

    // A list that moves while it is paged may drop a row. Gone is only what is not found by its id either.
    private async Task ReadLinkedAsync(IReadOnlyCollection<AssetLink> links, CancellationToken cancellationToken)
    {
        var listed = assets.Select(asset => asset.Id).ToHashSet();
        var present = devices.Select(device => device.Reference).ToHashSet();
        AssetId[] missing = [.. links.Where(link => present.Contains(link.Device) && !listed.Contains(link.Asset)).Select(link => link.Asset)];
        if (missing.Length == 0)
            return;

        var readings = await target.ReadAsync(missing, cancellationToken).ConfigureAwait(false);
        foreach (var asset in missing)
        {
            var reading = readings.GetValueOrDefault(asset);
            if (!reading.TryGet(out var found))
                unreadAssets[asset] = reading.Reason!;
            else if (found is not null)
                assets.Add(found);
        }
    }

    private async Task FindSerialsAsync(IReadOnlyCollection<AssetLink> links, CancellationToken cancellationToken)
    {
        var linked = links.Select(link => link.Device).ToHashSet();
        SerialNumber[] serials = [.. devices.Where(device => !linked.Contains(device.Reference)).Select(device => rules.Choose(device).Number).OfType<SerialNumber>().Distinct()];
        if (serials.Length == 0)
            return;

        var found = await target.FindAsync([.. serials.Select(KeyOf)], cancellationToken).ConfigureAwait(false);
        foreach (var serial in serials)
        {
            var reading = found.GetValueOrDefault(KeyOf(serial));
            if (reading.TryGet(out var having))
                assets.AddRange(having);
            else
                unreadSerials[serial] = reading.Reason!;
        }
    }

    private static AssetKey KeyOf(SerialNumber serial) => new(AssetKeyKind.SerialNumber, serial.ToString());
}
