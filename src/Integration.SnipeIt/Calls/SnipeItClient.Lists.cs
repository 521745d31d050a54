using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Integration.SnipeIt.Rows;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

internal sealed partial class SnipeItClient
{
    private static readonly AssetState[] EveryState = [AssetState.Archived, AssetState.Deleted, AssetState.InUse];

    /// <summary>Lists every asset that the token's user sees, archived and deleted ones too, by id.</summary>
    /// <param name="columns">The custom fields to be read, by column.</param>
    /// <param name="cancellationToken">Cancels between and within requests.</param>
    public Task<IReadOnlyList<Asset>> ListAssetsAsync(IReadOnlyList<string> columns, CancellationToken cancellationToken = default) =>
        ListEverywhereAsync("", columns, static _ => { }, cancellationToken);

    /// <summary>Lists every asset with a serial number, archived and deleted ones too. None is proof that the token's user sees none.</summary>
    /// <remarks>
    /// Asks the lists, which say how many there are, and not <c>byserial</c>, whose answer to a serial number that is not there cannot be told from its other
    /// errors.
    /// </remarks>
    public Task<IReadOnlyList<Asset>> FindAssetsAsync(string serial, IReadOnlyList<string> columns, CancellationToken cancellationToken = default)
    {
        // Without one, the server would list everything.
        ArgumentException.ThrowIfNullOrWhiteSpace(serial);
        return ListEverywhereAsync($"serial={Uri.EscapeDataString(serial.Trim())}", columns, RequireSerial, cancellationToken);

        // The database compares without case and accents. What it would call another serial number shows that the server does not know the filter.
        void RequireSerial(Asset asset)
        {
            const CompareOptions AsTheDatabase = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
            if (CultureInfo.InvariantCulture.CompareInfo.Compare(asset.Serial?.Trim(), serial.Trim(), AsTheDatabase) != 0)
                throw new JsonException($"Asset {asset.Id} does not have the serial number that was asked for: the server took no notice of it.");
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

    private async Task<IReadOnlyList<Asset>> ListEverywhereAsync(
        string filter, IReadOnlyList<string> columns, Action<Asset> check, CancellationToken cancellationToken)
    {
        var reader = new AssetReader(columns, zone);
        var assets = new Dictionary<long, Asset>();
        foreach (var state in EveryState)
        {
            await foreach (var asset in ListAsync("hardware", [QueryOf(state), filter], "Assets.List", Read, cancellationToken).ConfigureAwait(false))
                assets[asset.Id] = asset;
        }

        return [.. assets.Values.OrderBy(asset => asset.Id)];

        Asset Read(ref Utf8JsonReader json)
        {
            var asset = reader.Read(ref json);
            check(asset);
            return asset;
        }
    }

    private static string QueryOf(AssetState state) => state == AssetState.InUse ? "" : $"status={state}";

    private async Task<IReadOnlyList<TRow>> CollectAsync<TRow>(string path, string operation, WireBody.Reading<TRow> read, CancellationToken cancellationToken)
        where TRow : IRow
    {
        var rows = new List<TRow>();
        await foreach (var row in ListAsync(path, [], operation, read, cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    /// <summary>Lists by id, each row once, whatever is inserted or removed meanwhile.</summary>
    /// <remarks>
    /// The server knows offsets only, which move when a row before them goes. Each page therefore begins with the last row of the page before; when it does
    /// not, the listing steps back until it does.
    /// </remarks>
    private async IAsyncEnumerable<TRow> ListAsync<TRow>(
        string path, IEnumerable<string> filters, string operation, WireBody.Reading<TRow> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : IRow
    {
        var position = new ListPosition();
        while (!position.IsAtEnd)
        {
            var window = string.Create(CultureInfo.InvariantCulture, $"sort=id&order=asc&limit={pageSize}&offset={position.Offset}");
            var page = await pipeline.SendAsync(
                Call(HttpMethod.Get, $"{path}?{string.Join('&', filters.Append(window).Where(part => part.Length > 0))}", operation),
                response => position.Take(WireBody.Read(response.Body, (ref Utf8JsonReader json) => ListBody<TRow>.Read(ref json, read)), pageSize),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }
}
