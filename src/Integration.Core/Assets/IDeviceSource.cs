using Integration.Core.Mapping;

namespace Integration.Core.Assets;

/// <summary>Where devices come from. Implement it to keep the devices of another product as assets; the contract suite of Integration.Testing says whether it is right.</summary>
/// <remarks>
/// Nothing is written to a device source. A failure that concerns one tenant is data: an Unknown reading. A failure of the whole connection
/// (credentials, address) is an exception. Implementations are safe for concurrent calls.
/// </remarks>
public interface IDeviceSource
{
    /// <summary>Gets the prefix of the keys that assets without a serial number carry, such as <c>jc</c>: two to four lower-case letters that no other source has, and that never change.</summary>
    string KeyPrefix { get; }

    /// <summary>Checks the connection, and that its administrator may read devices, and says what is missing and how to fix it. A source that knows when its credentials expire warns of it here.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads whose credentials the connection uses, and when they expire. Asked for while a person connects, and not in runs.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>What the source says; what it does not say is null or Unknown.</returns>
    Task<DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the tenants whose devices can be read. An administrator of a single tenant has one.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The tenants that could be listed, and whether that is all of them.</returns>
    Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the devices of tenants with their hardware, in pages of the largest allowed size: one sweep a tenant, never one call a device.</summary>
    /// <param name="tenants">The tenants.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Each tenant asked for once, in any order, as soon as it is read.</returns>
    IAsyncEnumerable<TenantDevices> ReadDevicesAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken = default);
}
