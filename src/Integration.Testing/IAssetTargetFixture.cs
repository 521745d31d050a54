using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Testing;

/// <summary>A world behind an asset target, which you arrange for the contract suite: a test account, a sandbox or a fake server. Each case has its own.</summary>
public interface IAssetTargetFixture : IAsyncDisposable
{
    /// <summary>Gets the target under test.</summary>
    IAssetTarget Target { get; }

    /// <summary>Gets the clock that the target takes its timestamps from.</summary>
    TimeProvider Time { get; }

    /// <summary>Gets the account of new assets.</summary>
    /// <value>Null where the target needs none.</value>
    AccountId? Account { get; }

    /// <summary>Gets two fields of free text that the target keeps for every asset that the fixture arranges.</summary>
    (string One, string Other) Fields { get; }

    /// <summary>Arranges an asset, past the target under test.</summary>
    /// <param name="serialNumber">The serial number.</param>
    /// <param name="values">The values of <see cref="Fields"/>, as far as they are not empty.</param>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>The asset; null when the world refuses a serial number that another asset has. The case is left out then.</returns>
    Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default);

    /// <summary>Changes a field as a person would, past the target under test.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <param name="value">The new value.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>A task that ends when the edit shows in reads.</returns>
    Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default);

    /// <summary>Archives an asset as a person would, past the target under test.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>False when the world has no archive; the case that needs it is then left out.</returns>
    Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default);

    /// <summary>Removes an asset for good, so that no read shows it any more.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>False when the world removes nothing for good; the cases that need it are then left out.</returns>
    Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default);

    /// <summary>Assigns an asset to somebody as a person would, past the target under test.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>False when the world assigns nothing; the case that needs it is then left out.</returns>
    Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default);

    /// <summary>Tells whether an asset is assigned to anybody, as the world itself knows it.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>True when it is.</returns>
    Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default);

    /// <summary>Counts everything that a write might create: assets, and models, products and fields where there are such.</summary>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>How many there are.</returns>
    Task<int> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets the next write take effect and loses the answer.</summary>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>False when the world cannot do that; the case that needs it is then left out.</returns>
    Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default);
}
