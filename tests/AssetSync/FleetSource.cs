using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Mapping;

namespace AssetSync;

/// <summary>A source whose devices a test lists.</summary>
internal sealed class FleetSource : IDeviceSource
{
    private static readonly Tenant Acme = new(new TenantId("acme"), "Acme");

    public string KeyPrefix => "jc";

    public List<Device> Devices { get; } = [];

    public void Add(string serial, string model = "Mac15,6") => Devices.Add(new Device
    {
        Tenant = Acme.Id,
        Id = new DeviceId($"device-{Devices.Count + 1}"),
        DisplayName = $"Ws {Devices.Count + 1}",
        SerialNumber = serial,
        Manufacturer = "Smith & Sons",
        Model = model,
        OperatingSystem = "R&D <OS>",
        MemoryBytes = 17_179_869_184,
        IsActive = true,
    });

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<Finding>>([]);

    public Task<DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default) => Task.FromResult(new DeviceSourceAccess());

    public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default) => Task.FromResult(new TenantSweep { Tenants = [Acme] });

    public async IAsyncEnumerable<TenantDevices> ReadDevicesAsync(
        IReadOnlyCollection<TenantId> tenants, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        yield return new TenantDevices(Acme.Id, Reading.Known<IReadOnlyList<Device>>([.. Devices]));
    }
}
