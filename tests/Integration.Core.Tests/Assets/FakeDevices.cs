using System.Runtime.CompilerServices;
using Integration.Core.Assets;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Assets;

/// <summary>A source of devices, tenant by tenant.</summary>
internal sealed class FakeDevices(TimeProvider time) : IDeviceSource
{
    public string KeyPrefix => "jc";

    public List<Tenant> Tenants { get; } = [new(new("t1"), "Acme")];

    public List<Device> Devices { get; } = [];

    public Dictionary<TenantId, string> Unreadable { get; } = [];

    public string? IncompleteBecause { get; set; }

    public List<Finding> Findings { get; } = [];

    public DeviceSourceAccess Access { get; set; } = new() { Administrator = "admin@example.com", ExpiresAt = Reading.Known<DateTimeOffset?>(null) };

    public List<string> Calls { get; } = [];

    public Action BeforeCall { get; set; } = () => { };

    public Device Add(string id, string? serial = "PF0A12", string? model = "20XW", string tenant = "t1")
    {
        Devices.Add(new Device
        {
            Tenant = new TenantId(tenant),
            Id = new DeviceId(id),
            DisplayName = $"{id}-pc",
            SerialNumber = serial,
            Model = model,
            IsActive = true,
            LastContact = time.GetUtcNow(),
            EnrolledAt = time.GetUtcNow().AddDays(-100),
        });
        return Devices[^1];
    }

    public void Change(string id, Func<Device, Device> change)
    {
        var at = Devices.FindIndex(device => device.Id.Value == id);
        Devices[at] = change(Devices[at]);
    }

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        Begin("check");
        return Task.FromResult<IReadOnlyList<Finding>>([.. Findings]);
    }

    public Task<DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default)
    {
        Begin("access");
        return Task.FromResult(Access);
    }

    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default)
    {
        Begin("tenants");
        return Task.FromResult(new TenantSweep { Tenants = [.. Tenants], IncompleteBecause = IncompleteBecause });
    }

    public async IAsyncEnumerable<TenantDevices> ReadDevicesAsync(
        IReadOnlyCollection<TenantId> tenants, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var tenant in tenants)
        {
            Begin($"devices {tenant}");
            yield return new TenantDevices(tenant, Unreadable.TryGetValue(tenant, out var reason)
                ? Reading.Unknown<IReadOnlyList<Device>>(reason)
                : Reading.Known<IReadOnlyList<Device>>([.. Devices.Where(device => device.Tenant == tenant)]));
        }

        await Task.CompletedTask;
    }

    private void Begin(string call)
    {
        BeforeCall();
        Calls.Add(call);
    }
}
