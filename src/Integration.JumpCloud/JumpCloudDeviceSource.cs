using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Mapping;
using Integration.JumpCloud.Checks;
using Integration.JumpCloud.Devices;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Reads the devices of JumpCloud organizations, those of a provider or a single one. Safe for concurrent calls.</summary>
/// <remarks>
/// A tenant is an organization. What concerns one of them is an Unknown reading; a refused key, throttling that outlasts the client's retries, and a
/// connection that cannot be made are exceptions (<see cref="JumpCloudApiException"/>).
/// </remarks>
public sealed class JumpCloudDeviceSource : IDeviceSource
{
    // Organizations under way at a time; what one of them asks for, it asks for in turn.
    private const int InFlight = 4;

    private readonly DeviceCheck check;
    private readonly AccessReader access;
    private readonly OrganizationLister organizations;
    private readonly DeviceReader reader;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection. For the key of a single organization's administrator, <see cref="JumpCloudClientOptions.IsSingleOrganization"/> is set.</param>
    /// <param name="options">How devices are read; null takes the defaults.</param>
    /// <param name="time">Tells how far JumpCloud's clock is from this machine's; null takes the system's.</param>
    public JumpCloudDeviceSource(JumpCloudClient client, JumpCloudOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new JumpCloudOptions();
        var probe = new KeyProbe(client);
        var provider = new ProviderLocator(client, options.ProviderId);
        check = new DeviceCheck(client, new ConnectionCheck(client, probe, provider, time ?? TimeProvider.System));
        access = new AccessReader(client, probe, provider);
        organizations = new OrganizationLister(client);
        reader = new DeviceReader(client, probe, new HardwareReader(client, options.DeviceTables));
    }

    /// <inheritdoc/>
    /// <value><c>jc</c>.</value>
    public string KeyPrefix => "jc";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default) => access.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default) => organizations.ListTenantsAsync(cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<TenantDevices> ReadDevicesAsync(
        IReadOnlyCollection<TenantId> tenants, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenants);
        foreach (var wave in tenants.Distinct().Chunk(InFlight))
        {
            foreach (var devices in await Task.WhenAll(wave.Select(tenant => reader.ReadAsync(tenant, cancellationToken))).ConfigureAwait(false))
                yield return devices;
        }
    }
}
