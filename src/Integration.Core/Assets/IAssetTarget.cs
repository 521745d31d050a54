using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Where assets are kept. Implement it to add an asset product; the contract suite of Integration.Testing says whether it is right.</summary>
/// <remarks>
/// <para>
/// A read answers for everything it was asked for: a value, or Unknown with the reason. A failure of the whole connection is an exception, and so is
/// a list that breaks off: an asset that is not seen would be created again.
/// </para>
/// <para>Writes never throw for what the vendor answered; they say what is proven. Implementations are safe for concurrent calls.</para>
/// </remarks>
public interface IAssetTarget
{
    /// <summary>Gets the name by which links and the journal know the target, such as <c>snipe-it</c>: lower-case letters, digits and hyphens. It never changes, and two connections of one store do not share it.</summary>
    string Name { get; }

    /// <summary>Checks the connection and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what the target can do. Writes nothing. A target that takes no writes says so here, and is never asked for any.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What it can do.</returns>
    Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists assets in pages of the largest allowed size, archived and deleted ones marked and not hidden.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>Each asset once, in any order; all of them where <see cref="AssetTargetCapabilities.ListsAll"/> says so.</returns>
    IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds assets by serial number or key, archived and deleted ones included.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>A reading for each key asked for: every asset that has it; empty when none does.</returns>
    Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default);

    /// <summary>Reads assets by id, in pages of the largest allowed size.</summary>
    /// <param name="assets">The assets.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each asset asked for; null for one that no longer exists.</returns>
    Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default);

    /// <summary>Creates an asset, once. Never repeats the request by itself, and assigns the asset to nobody.</summary>
    /// <remarks>
    /// In <see cref="AssetSyncMode.Sync"/> it sends nothing and answers <see cref="WriteProof.Refused"/> without opening the gate. In
    /// <see cref="AssetSyncMode.DownloadAndSync"/> what the asset needs first, such as a model, is created behind the same gate.
    /// </remarks>
    /// <param name="draft">The asset.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write, with the asset's id where the vendor says it.</returns>
    Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Writes fields of an asset, once, and leaves all others and the assignee alone. Never repeats the request by itself.</summary>
    /// <remarks>In <see cref="AssetSyncMode.Sync"/> it creates nothing on the way: a value that does not exist yet, such as a model, is refused without opening the gate.</remarks>
    /// <param name="update">The fields.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default);
}
