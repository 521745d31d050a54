using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Integration.SnipeIt.Rows;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

internal sealed partial class SnipeItClient
{
    private static readonly AssetState[] EveryState = [AssetState.Archived, AssetState.Deleted, AssetState.InUse];

    /// <summary>Lists every asset that the token's user sees, archived and deleted ones too, each once, page by page: by id within each of the three lists.</summary>
    /// <param name="columns">The custom fields to be read, by column.</param>
    /// <param name="cancellationToken">Cancels between and within requests.</param>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync(
        IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = new AssetReader(columns, zone);
        var seen = new HashSet<long>();
        foreach (var state in EveryState)
        {
            await foreach (var page in ListAssetPagesAsync(state, "", reader.Read, cancellationToken).ConfigureAwait(false))
            {
                // A server that shows archived assets among the others shows them twice, and so is one that a person puts aside meanwhile.
                Asset[] rows = [.. page.Rows.Where(row => seen.Add(row.Id))];
                if (rows.Length > 0)
                    yield return rows;
            }
        }
    }

    /// <summary>Lists the assets of one state, unless that takes more requests than it is worth, as the first one tells.</summary>
    /// <returns>The assets; null when there are too many.</returns>
    public async Task<IReadOnlyList<Asset>?> ListAssetsWithinAsync(
        AssetState state, int mostRequests, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        var assets = new List<Asset>();
        await foreach (var page in ListAssetPagesAsync(state, "", new AssetReader(columns, zone).Read, cancellationToken).ConfigureAwait(false))
        {
            if (page.Total > (long)mostRequests * (pageSize - 1))
                return null;

            assets.AddRange(page.Rows);
        }

        return assets;
    }

    /// <summary>Reads the first assets of one state, in one request.</summary>
    public async Task<IReadOnlyList<Asset>> ListFirstAssetsAsync(AssetState state, int limit, CancellationToken cancellationToken = default)
    {
        var reader = new AssetReader([], zone);
        var query = string.Join('&', QueryOf(state), string.Create(CultureInfo.InvariantCulture, $"sort=id&order=asc&limit={limit}&offset=0")).TrimStart('&');
        return await pipeline.SendAsync(
            Call(HttpMethod.Get, $"hardware?{query}", "Assets.List"),
            response => WireBody.Read(response.Body, (ref Utf8JsonReader json) => ListBody<Asset>.Read(ref json, reader.Read).Rows),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists every asset that has a value, archived and deleted ones too. None is proof that the token's user sees none.</summary>
    /// <remarks>
    /// Asks the lists, which say how many there are, and not <c>byserial</c>, whose answer to a serial number that is not there cannot be told from its other
    /// errors.
    /// </remarks>
    public async Task<IReadOnlyList<Asset>> FindAssetsAsync(AssetSearch search, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        var assets = new Dictionary<long, Asset>();
        foreach (var state in EveryState)
        {
            foreach (var asset in await FindAssetsAsync(search, state, columns, cancellationToken).ConfigureAwait(false))
                assets[asset.Id] = asset;
        }

        return [.. assets.Values.OrderBy(asset => asset.Id)];
    }

    /// <summary>Lists the assets of one state that have a value.</summary>
    public async Task<IReadOnlyList<Asset>> FindAssetsAsync(
        AssetSearch search, AssetState state, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        var reader = new AssetReader(search.ColumnsWith(columns), zone);
        var assets = new List<Asset>();
        await foreach (var page in ListAssetPagesAsync(state, search.Query, Read, cancellationToken).ConfigureAwait(false))
            assets.AddRange(page.Rows);
        return assets;

        Asset Read(ref Utf8JsonReader json)
        {
            var asset = reader.Read(ref json);
            return search.Matches(asset)
                ? asset
                : throw new JsonException($"Asset {asset.Id} does not have the {search.Field} that was asked for: the server took no notice of it.");
        }
    }

    public Task<IReadOnlyList<AssetModel>> ListModelsAsync(CancellationToken cancellationToken = default) =>
        CollectAsync("models", "Models.List", CatalogReader.ReadModel, cancellationToken);

    public Task<IReadOnlyList<StatusLabel>> ListStatusLabelsAsync(CancellationToken cancellationToken = default) =>
        CollectAsync("statuslabels", "StatusLabels.List", CatalogReader.ReadStatusLabel, cancellationToken);

    public Task<IReadOnlyList<Reference>> ListManufacturersAsync(CancellationToken cancellationToken = default) =>
        CollectAsync("manufacturers", "Manufacturers.List", CatalogReader.ReadReference, cancellationToken);

    public Task<IReadOnlyList<Reference>> ListCategoriesAsync(CancellationToken cancellationToken = default) =>
        CollectAsync("categories", "Categories.List", CatalogReader.ReadReference, cancellationToken);

    public Task<IReadOnlyList<Reference>> ListCompaniesAsync(CancellationToken cancellationToken = default) =>
        CollectAsync("companies", "Companies.List", CatalogReader.ReadReference, cancellationToken);

    /// <summary>Lists all fieldsets with their fields, in one request: this list has no pages.</summary>
    public async Task<IReadOnlyList<Fieldset>> ListFieldsetsAsync(CancellationToken cancellationToken = default) => await pipeline.SendAsync(
        Call(HttpMethod.Get, "fieldsets", "Fieldsets.List"),
        static response => WireBody.Read(response.Body, static (ref Utf8JsonReader json) => ListBody<Fieldset>.Read(ref json, CatalogReader.ReadFieldset).Rows),
        cancellationToken).ConfigureAwait(false);

    private IAsyncEnumerable<ListBody<Asset>> ListAssetPagesAsync(
        AssetState state, string filter, WireBody.Reading<Asset> read, CancellationToken cancellationToken) =>
        ListAsync("hardware", [QueryOf(state), filter], "Assets.List", read, cancellationToken);

    private static string QueryOf(AssetState state) => state == AssetState.InUse ? "" : $"status={state}";

    private async Task<IReadOnlyList<TRow>> CollectAsync<TRow>(string path, string operation, WireBody.Reading<TRow> read, CancellationToken cancellationToken)
        where TRow : IRow
    {
        var rows = new List<TRow>();
        await foreach (var page in ListAsync(path, [], operation, read, cancellationToken).ConfigureAwait(false))
            rows.AddRange(page.Rows);
        return rows;
    }

    /// <summary>Lists the pages by id, with each row once and the list's total, whatever is inserted or removed meanwhile.</summary>
    /// <remarks>
    /// The server knows offsets only, which move when a row before them goes. Each page therefore begins with the last row of the page before; when it does
    /// not, the listing steps back until it does.
    /// </remarks>
    private async IAsyncEnumerable<ListBody<TRow>> ListAsync<TRow>(
        string path, IEnumerable<string> filters, string operation, WireBody.Reading<TRow> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : IRow
    {
        var position = new ListPosition();
        while (!position.IsAtEnd)
        {
            var window = string.Create(CultureInfo.InvariantCulture, $"sort=id&order=asc&limit={pageSize}&offset={position.Offset}");
            yield return await pipeline.SendAsync(
                Call(HttpMethod.Get, $"{path}?{string.Join('&', filters.Append(window).Where(part => part.Length > 0))}", operation),
                response => position.Take(WireBody.Read(response.Body, (ref Utf8JsonReader json) => ListBody<TRow>.Read(ref json, read)), pageSize),
                cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
