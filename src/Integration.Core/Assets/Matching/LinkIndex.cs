namespace Integration.Core.Assets;

/// <summary>The links of a target by device and by asset.</summary>
internal sealed class LinkIndex
{
    private readonly Dictionary<DeviceReference, AssetLink> byDevice;
    private readonly Dictionary<AssetId, AssetLink> byAsset;

    public LinkIndex(IReadOnlyCollection<AssetLink> links)
    {
        byDevice = new Dictionary<DeviceReference, AssetLink>(links.Count);
        byAsset = new Dictionary<AssetId, AssetLink>(links.Count);
        foreach (var link in links)
        {
            byDevice[link.Device] = link;
            byAsset[link.Asset] = link;
        }
    }

    public AssetLink? Of(DeviceReference device) => byDevice.GetValueOrDefault(device);

    public AssetLink? Of(AssetId asset) => byAsset.GetValueOrDefault(asset);
}
