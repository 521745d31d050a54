using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Asset = Integration.Core.Assets.Asset;

namespace Integration.Dots.Reads;

/// <summary>Reads assets from the public API, one a request: it has no list of all assets.</summary>
internal sealed class PublicReader(DotsClient client) : IAssetReader
{
    // The client's places by default; asking for more would only wait in its queue, where a limit runs.
    private const int InFlight = 4;

    private const string NoPath = "Dots publishes no path to assets by serial number, and Paths:AssetsBySerialNumber is not set";

    /// <summary>Lists nothing, because what could be listed would not be all.</summary>
    public IAsyncEnumerable<IReadOnlyList<Asset>> ListAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<IReadOnlyList<Asset>>();

    /// <exception cref="DotsApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken) =>
        await EachAsync(keys.Distinct(), key => FindOneAsync(key, cancellationToken)).ConfigureAwait(false);

    /// <exception cref="DotsApiException">The connection failed, and not only one request.</exception>
    public async Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken) =>
        await EachAsync(assets.Distinct(), id => ReadOneAsync(id, cancellationToken)).ConfigureAwait(false);

    private async Task<Reading<IReadOnlyList<Asset>>> FindOneAsync(AssetKey key, CancellationToken cancellationToken)
    {
        if (key.Kind != AssetKeyKind.SerialNumber)
            return Reading.Unknown<IReadOnlyList<Asset>>(Failures.NoKeys);
        if (string.IsNullOrWhiteSpace(key.Value))
            return Reading.Unknown<IReadOnlyList<Asset>>(Failures.Blank);
        if (!client.KnowsAssetsBySerialNumber)
            return Reading.Unknown<IReadOnlyList<Asset>>(NoPath);

        return await TryAsync<IReadOnlyList<Asset>>(async () =>
            [.. (await client.Assets.ListBySerialNumberAsync(key.Value, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(AssetView.Of)])
            .ConfigureAwait(false);
    }

    private Task<Reading<Asset?>> ReadOneAsync(AssetId id, CancellationToken cancellationToken) => TryAsync(async () =>
        await client.Assets.FindAsync(id.Value, null, cancellationToken).ConfigureAwait(false) is { } asset ? AssetView.Of(asset) : null);

    private static async Task<Reading<T>> TryAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return Reading.Known(await read().ConfigureAwait(false));
        }
        catch (DotsApiException exception) when (!exception.IsOfTheConnection())
        {
            return Reading.Unknown<T>(exception.Message);
        }
        catch (ArgumentException exception)
        {
            return Reading.Unknown<T>(exception.Message);
        }
    }

    private static async Task<IReadOnlyDictionary<TKey, Reading<T>>> EachAsync<TKey, T>(IEnumerable<TKey> keys, Func<TKey, Task<Reading<T>>> read)
        where TKey : notnull
    {
        var readings = new Dictionary<TKey, Reading<T>>();
        foreach (var wave in keys.Chunk(InFlight))
        {
            var answers = await Task.WhenAll(wave.Select(read)).ConfigureAwait(false);
            foreach (var (key, reading) in wave.Zip(answers))
                readings[key] = reading;
        }

        return readings;
    }
}
