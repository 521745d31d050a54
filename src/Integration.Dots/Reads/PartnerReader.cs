using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Asset = Integration.Core.Assets.Asset;

namespace Integration.Dots.Reads;

/// <summary>Reads assets from the partner endpoint: pages of 500, and 200 serial numbers a request.</summary>
/// <remarks>
/// It cannot be asked by id. The serial numbers that assets were last seen with serve instead, and the public API for those that were not seen, or have
/// another one by now.
/// </remarks>
internal sealed class PartnerReader(DotsClient client) : IAssetReader
{
    private readonly ConcurrentDictionary<AssetId, string> seen = new();
    private readonly PublicReader publicApi = new(client);

    /// <exception cref="DotsApiException">A page could not be had.</exception>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in client.PartnerAssets.ListPagesAsync(null, null, cancellationToken).ConfigureAwait(false))
            yield return [.. page.Items.Select(See)];
    }

    /// <exception cref="DotsApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken)
    {
        var serials = keys.Distinct().Where(key => key.Kind == AssetKeyKind.SerialNumber && !string.IsNullOrWhiteSpace(key.Value)).ToList();
        var found = await FindBySerialAsync([.. serials.Select(key => key.Value)], cancellationToken).ConfigureAwait(false);
        return keys.Distinct().ToDictionary(key => key, AnswerTo);

        Reading<IReadOnlyList<Asset>> AnswerTo(AssetKey key)
        {
            if (key.Kind != AssetKeyKind.SerialNumber)
                return Reading.Unknown<IReadOnlyList<Asset>>(Failures.NoKeys);
            if (!SerialNumber.TryParse(key.Value, out var serial))
                return Reading.Unknown<IReadOnlyList<Asset>>(Failures.Blank);

            return found.TryGet(out var assets)
                ? Reading.Known<IReadOnlyList<Asset>>([.. assets[serial]])
                : Reading.Unknown<IReadOnlyList<Asset>>(found.Reason!);
        }
    }

    /// <exception cref="DotsApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken)
    {
        var readings = new Dictionary<AssetId, Reading<Asset?>>();
        await FillAsync(readings, assets.Distinct(), id => seen.GetValueOrDefault(id), cancellationToken).ConfigureAwait(false);

        AssetId[] others = [.. assets.Distinct().Where(id => !readings.ContainsKey(id))];
        var shown = await publicApi.ReadAsync(others, cancellationToken).ConfigureAwait(false);
        foreach (var (id, reading) in shown.Where(pair => !pair.Value.TryGet(out var asset) || asset is null))
            readings[id] = reading;

        AssetId[] present = [.. others.Where(id => !readings.ContainsKey(id))];
        await FillAsync(readings, present, id => shown[id].Value!.SerialNumber, cancellationToken).ConfigureAwait(false);
        foreach (var id in present.Where(id => !readings.ContainsKey(id)))
            readings[id] = Reading.Unknown<Asset?>($"asset {id} has no serial number by which the partner endpoint could be asked for it");
        return readings;
    }

    // Takes in those that are found by the serial number, and all as Unknown when nobody could be asked.
    private async Task FillAsync(
        Dictionary<AssetId, Reading<Asset?>> readings, IEnumerable<AssetId> assets, Func<AssetId, string?> serialOf, CancellationToken cancellationToken)
    {
        var wanted = assets.Where(id => !string.IsNullOrWhiteSpace(serialOf(id))).ToHashSet();
        var found = await FindBySerialAsync([.. wanted.Select(id => serialOf(id)!)], cancellationToken).ConfigureAwait(false);
        if (!found.TryGet(out var bySerial))
        {
            foreach (var id in wanted)
                readings[id] = Reading.Unknown<Asset?>(found.Reason!);
            return;
        }

        foreach (var asset in bySerial.SelectMany(group => group).Where(asset => wanted.Contains(asset.Id)))
            readings[asset.Id] = Reading.Known<Asset?>(asset);
    }

    private async Task<Reading<ILookup<SerialNumber, Asset>>> FindBySerialAsync(IReadOnlyCollection<string> serials, CancellationToken cancellationToken)
    {
        try
        {
            var rows = serials.Count == 0
                ? []
                : await client.PartnerAssets.ListBySerialNumbersAsync(serials, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            return Reading.Known(rows.DistinctBy(row => row.Id).ToLookup(row => SerialNumber.TryParse(row.SerialNumber, out var serial) ? serial : default, See));
        }
        catch (DotsApiException exception) when (!exception.IsOfTheConnection())
        {
            return Reading.Unknown<ILookup<SerialNumber, Asset>>(exception.Message);
        }
    }

    private Asset See(PartnerAsset row)
    {
        var asset = AssetView.Of(row);
        if (string.IsNullOrWhiteSpace(asset.SerialNumber))
            seen.TryRemove(asset.Id, out _);
        else
            seen[asset.Id] = asset.SerialNumber;
        return asset;
    }
}
