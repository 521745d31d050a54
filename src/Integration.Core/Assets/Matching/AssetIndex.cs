namespace Integration.Core.Assets;

/// <summary>The assets of a target by id, serial number and key.</summary>
internal sealed class AssetIndex
{
    private readonly IReadOnlyList<Asset> all;
    private readonly Dictionary<AssetId, int> byId;
    private readonly Chains<SerialNumber> bySerial;
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);

    public AssetIndex(IReadOnlyList<Asset> assets, SerialRules rules)
    {
        all = assets;
        byId = new Dictionary<AssetId, int>(assets.Count);
        bySerial = new Chains<SerialNumber>(assets.Count);
        for (var i = 0; i < assets.Count; i++)
        {
            // A list that moves while it is paged may show an asset twice.
            if (!byId.TryAdd(assets[i].Id, i))
                continue;

            if (rules.Find(assets[i].SerialNumber) is { } serial)
                bySerial.Add(serial, i);

            if (assets[i] is { Key: { } key, IsDeleted: false })
                byKey.TryAdd(key, i);
        }
    }

    public bool HasKeys => byKey.Count > 0;

    public Asset? Find(AssetId id) => byId.TryGetValue(id, out var at) ? all[at] : null;

    public Asset? Find(string key) => byKey.TryGetValue(key, out var at) ? all[at] : null;

    /// <summary>The one asset with a serial number; false when there is none, or there are several.</summary>
    public bool TryGetOnly(SerialNumber serial, out Asset? asset)
    {
        asset = bySerial.First(serial) is >= 0 and var first && !bySerial.Repeats(serial) ? all[first] : null;
        return asset is not null;
    }

    /// <summary>All assets with a serial number, by id.</summary>
    public IReadOnlyList<Asset> With(SerialNumber serial) =>
        [.. bySerial.Of(serial).Select(at => all[at]).OrderBy(asset => asset.Id.Value, StringComparer.Ordinal)];
}
