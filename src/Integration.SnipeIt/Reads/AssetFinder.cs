using Integration.Core;
using Integration.Core.Assets;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;
using Row = Integration.SnipeIt.Rows.Asset;

namespace Integration.SnipeIt.Reads;

/// <summary>Finds assets by serial number or key in the three lists, which alone prove that there is none.</summary>
internal sealed class AssetFinder(SnipeItClient client, InstallationCache installations)
{
    private const int InFlight = 4;

    /// <exception cref="SnipeItApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<AssetKey, Reading<IReadOnlyList<Asset>>>();
        if (keys.Count == 0)
            return answers;

        var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
        var asked = keys.Distinct().Select(key => (Key: key, Search: SearchFor(key, installation.Fields))).ToList();
        var putAside = await ReadPutAsideAsync(asked.Count, installation.Fields.Columns, cancellationToken).ConfigureAwait(false);
        foreach (var wave in asked.Chunk(InFlight))
        {
            foreach (var (key, reading) in await Task.WhenAll(wave.Select(FindOneAsync)).ConfigureAwait(false))
                answers[key] = reading;
        }

        return answers;

        async Task<(AssetKey Key, Reading<IReadOnlyList<Asset>> Reading)> FindOneAsync((AssetKey Key, Reading<AssetSearch> Search) item)
        {
            if (!item.Search.TryGet(out var search))
                return (item.Key, Reading.Unknown<IReadOnlyList<Asset>>(item.Search.Reason!));

            try
            {
                var view = new AssetView(installation);
                return (item.Key, Reading.Known<IReadOnlyList<Asset>>([.. (await RowsOfAsync(search).ConfigureAwait(false)).Select(view.Of)]));
            }
            catch (SnipeItApiException exception) when (!exception.IsOfTheConnection())
            {
                return (item.Key, Reading.Unknown<IReadOnlyList<Asset>>(exception.Message));
            }
        }

        async Task<IReadOnlyList<Row>> RowsOfAsync(AssetSearch search)
        {
            var rows = new Dictionary<long, Row>();
            foreach (var (state, all) in putAside)
            {
                var found = all?.Where(search.Matches) ?? await client.FindAssetsAsync(search, state, installation.Fields.Columns, cancellationToken).ConfigureAwait(false);
                foreach (var row in found)
                    rows[row.Id] = row;
            }

            return [.. rows.Values.OrderBy(row => row.Id)];
        }
    }

    // Archived and deleted assets are few as a rule: their whole lists then cost less than one request for each serial number.
    private async Task<IReadOnlyList<(AssetState State, IReadOnlyList<Row>? All)>> ReadPutAsideAsync(
        int keys, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        var lists = new List<(AssetState, IReadOnlyList<Row>?)>();
        foreach (var state in (AssetState[])[AssetState.Archived, AssetState.Deleted])
            lists.Add((state, await ReadWholeAsync(state).ConfigureAwait(false)));
        lists.Add((AssetState.InUse, null));
        return lists;

        async Task<IReadOnlyList<Row>?> ReadWholeAsync(AssetState state)
        {
            try
            {
                return keys > 1 ? await client.ListAssetsWithinAsync(state, keys, columns, cancellationToken).ConfigureAwait(false) : null;
            }
            catch (SnipeItApiException exception) when (!exception.IsOfTheConnection())
            {
                return null;
            }
        }
    }

    private static Reading<AssetSearch> SearchFor(AssetKey key, CustomFields fields) => key switch
    {
        { Value: var value } when string.IsNullOrWhiteSpace(value) => Reading.Unknown<AssetSearch>("a blank is the serial number or key of many assets"),
        { Kind: AssetKeyKind.SerialNumber } => Reading.Known(AssetSearch.BySerial(key.Value)),
        _ when fields.Key is { } field => Reading.Known(AssetSearch.ByField(field.Column, key.Value)),
        _ => Reading.Unknown<AssetSearch>("KeyField is not set, so that no custom field of Snipe-IT keeps keys"),
    };
}
