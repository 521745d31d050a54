using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Testing;

/// <summary>A device source as the shared cases see it: a tenant counts its devices, each id once.</summary>
internal sealed class DeviceSourceWorld(ISourceFixture<IDeviceSource> fixture, CancellationToken cancellationToken)
    : SourceWorld<IDeviceSource>(fixture, cancellationToken)
{
    public override async Task<(IReadOnlyList<TenantId> Tenants, string? IncompleteBecause)> ListAsync(CancellationToken cancellationToken)
    {
        var sweep = await Fixture.Source.ListTenantsAsync(cancellationToken).ConfigureAwait(false);
        return ([.. sweep.Tenants.Select(tenant => tenant.Id)], sweep.IncompleteBecause);
    }

    public override async Task<IReadOnlyList<(TenantId Tenant, Reading<int> Count)>> ReadAsync(
        IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken)
    {
        var read = new List<(TenantId, Reading<int>)>();
        await foreach (var tenant in Fixture.Source.ReadDevicesAsync(tenants, cancellationToken).ConfigureAwait(false))
            read.Add((tenant.Tenant, Count(tenant)));

        return read;
    }

    private static Reading<int> Count(TenantDevices tenant)
    {
        if (!tenant.Devices.TryGet(out var devices))
            return Reading.Unknown<int>(tenant.Devices.Reason!);

        Due.Be(devices.All(device => device.Tenant == tenant.Tenant), $"The devices of tenant {tenant.Tenant} are due to say so, and some name another.");
        Due.Be(devices.DistinctBy(device => device.Id).Count() == devices.Count, $"Each device of tenant {tenant.Tenant} is due once.");
        return Reading.Known(devices.Count);
    }
}
