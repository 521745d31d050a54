using Integration.Core.Assets;

namespace Integration.Core.Storage;

/// <summary>Keeps which asset stands for which device, by target, and which tenants a person has let in.</summary>
public interface IAssetLinkStore
{
    /// <summary>Lists all links of a target by tenant and device.</summary>
    /// <param name="target">The target, as <see cref="IAssetTarget.Name"/> names it.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The links.</returns>
    Task<IReadOnlyList<AssetLink>> ListAsync(string target, CancellationToken cancellationToken = default);

    /// <summary>Saves links, in one transaction. A link of the same device, or of the same asset, in the same target gives way.</summary>
    /// <param name="links">The links.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when they are durable.</returns>
    Task SaveAsync(IReadOnlyCollection<AssetLink> links, CancellationToken cancellationToken = default);

    /// <summary>Removes the link of a device.</summary>
    /// <param name="target">The target, as <see cref="IAssetTarget.Name"/> names it.</param>
    /// <param name="device">The device.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False when there was none.</returns>
    Task<bool> RemoveAsync(string target, DeviceReference device, CancellationToken cancellationToken = default);

    /// <summary>Lists the tenants whose first plan for a target a person approved.</summary>
    /// <param name="target">The target, as <see cref="IAssetTarget.Name"/> names it.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The tenants.</returns>
    Task<IReadOnlySet<TenantId>> ListLiveAsync(string target, CancellationToken cancellationToken = default);

    /// <summary>Records that a person approved the first plan of tenants for a target. One that is live already keeps its date.</summary>
    /// <param name="target">The target, as <see cref="IAssetTarget.Name"/> names it.</param>
    /// <param name="tenants">The tenants.</param>
    /// <param name="since">When the plan was made.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SetLiveAsync(string target, IReadOnlyCollection<TenantId> tenants, DateTimeOffset since, CancellationToken cancellationToken = default);
}
