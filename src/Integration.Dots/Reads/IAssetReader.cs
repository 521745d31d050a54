using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Dots.Reads;

/// <summary>Reads assets from one of the two places that Dots has them.</summary>
internal interface IAssetReader
{
    IAsyncEnumerable<IReadOnlyList<Asset>> ListAsync(CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken);
}
