using Integration.Core.Mapping;

namespace Integration.Core.Assets;

/// <summary>Tells whether a device that is not among those read is gone. One whose tenant was not read is not.</summary>
internal sealed class Presence(DeviceIndex devices, TenantSweep tenants, IReadOnlySet<TenantId> read)
{
    private readonly HashSet<TenantId> listed = [.. tenants.Tenants.Select(tenant => tenant.Id)];

    /// <summary>Tells whether a device is in the source: true, false, or null when nobody can tell.</summary>
    public bool? Of(DeviceReference device)
    {
        if (devices.Contains(device))
            return true;

        if (read.Contains(device.Tenant))
            return false;

        return listed.Contains(device.Tenant) || tenants.IncompleteBecause is not null ? null : false;
    }
}
