using System.Net;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.Seeds;

namespace Integration.JumpCloud.Tests.Devices;

public sealed class DeviceSourceTests : JumpCloudTest
{
    private JumpCloudDeviceSource Devices => CreateDeviceSource();

    [Fact]
    public async Task ReadDevicesAsync_WindowsLaptop_JoinsSystemAndHardware()
    {
        Sandbox.JumpCloud.AddDevice(First.Id, "LAPTOP-1", new DeviceDetails { SerialNumber = "5CG1234XYZ", IsEncrypted = true });

        var device = Assert.Single(await ReadFirstAsync(Devices));

        Assert.Equal(("LAPTOP-1", "5CG1234XYZ", "Dell Inc.", "Latitude 5440"), (device.HostName, device.SerialNumber, device.Manufacturer, device.Model));
        Assert.Equal((16L << 30, 512L << 30, true, false), (device.MemoryBytes, device.StorageBytes, device.IsDiskEncrypted, device.IsVirtual));
        Assert.Equal("13th Gen Intel(R) Core(TM) i5-1345U", device.Processor);
        Assert.NotEmpty(device.MacAddresses);
        Assert.NotNull(device.BatteryHealth);
        Assert.True(device.IsActive);
    }

    [Fact]
    public async Task ReadDevicesAsync_InsightsDeferred_KnowsTheSystemAndLeavesTheHardwareOpen()
    {
        Sandbox.JumpCloud.AddDevice(First.Id, "LAPTOP-2", new DeviceDetails { SerialNumber = "PF0ABCDE", Insights = InsightsState.Deferred });

        var device = Assert.Single(await ReadFirstAsync(Devices));

        Assert.Equal(("PF0ABCDE", "Dell Inc."), (device.SerialNumber, device.Manufacturer));
        Assert.Null(device.Model);
        Assert.Null(device.MemoryBytes);
        Assert.Null(device.StorageBytes);
        Assert.Empty(device.MacAddresses);
    }

    [Fact]
    public async Task ReadDevicesAsync_VirtualServer_IsVirtual()
    {
        Sandbox.JumpCloud.AddDevice(First.Id, "SRV-1", new DeviceDetails { Model = DeviceModel.VirtualServer, SerialNumber = "VMware-42 0a" });
        Sandbox.JumpCloud.AddDevice(First.Id, "MAC-1", new DeviceDetails { Model = DeviceModel.MacBook, SerialNumber = "C02XK1ABCDEF" });

        var devices = await ReadFirstAsync(Devices);

        Assert.Equal([("MAC-1", false), ("SRV-1", true)], devices.Select(device => (device.HostName!, device.IsVirtual)).Order());
    }

    [Fact]
    public async Task ReadDevicesAsync_TableFails_TheOrganizationIsUnknownAndOthersAreRead()
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
            Sandbox.JumpCloud.AddDevice(organization.Id, "LAPTOP", new DeviceDetails { SerialNumber = "5CG1234XYZ" });
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "*/disk_info", Organization = First.Id, Status = HttpStatusCode.Forbidden });

        var read = await Devices.ReadDevicesAsync(All, Cancel).ToListAsync(Cancel);

        Assert.StartsWith("the devices could not be read: ", read[0].Devices.Reason, StringComparison.Ordinal);
        Assert.All(read[1..], tenant => Assert.Single(tenant.Devices.Value));
    }

    [Fact]
    public async Task ReadDevicesAsync_TablesSwitchedOff_AreNotAskedFor()
    {
        Sandbox.JumpCloud.AddDevice(First.Id, "LAPTOP-1", new DeviceDetails { SerialNumber = "5CG1234XYZ" });
        var tables = new DeviceTables
        {
            SystemInfo = false,
            ChassisInfo = false,
            DiskInfo = false,
            Battery = false,
            InterfaceDetails = false,
            DiskEncryption = false,
            BitLockerInfo = false,
        };

        await ReadFirstAsync(CreateDeviceSource(new JumpCloudOptions { DeviceTables = tables }));

        Assert.Equal([("/api/systems", 1)], Asked());
    }

    [Fact]
    public async Task ReadDevicesAsync_EveryTable_CostsOneRequestEach()
    {
        Sandbox.JumpCloud.AddDevice(First.Id, "LAPTOP-1", new DeviceDetails { SerialNumber = "5CG1234XYZ" });
        var tables = new DeviceTables { OsVersion = true, LogicalDrives = true, Mounts = true };

        await ReadFirstAsync(CreateDeviceSource(new JumpCloudOptions { DeviceTables = tables }));

        Assert.Equal(11, Asked().Count());
        Assert.All(Asked(), route => Assert.Equal(1, route.Requests));
    }

    [Fact]
    public async Task ReadDevicesAsync_NoDevices_AsksForNoTable()
    {
        Assert.Empty(await ReadFirstAsync(Devices));
        Assert.Equal([("/api/systems", 1)], Asked());
    }

    [Fact]
    public async Task SingleOrganization_WithoutProviderAndHeader_IsCheckedListedAndRead()
    {
        Sandbox.JumpCloud.Behavior.IsSingleOrganization = true;
        Sandbox.JumpCloud.AddDevice(First.Id, "LAPTOP-1", new DeviceDetails { SerialNumber = "5CG1234XYZ" });
        var source = new JumpCloudDeviceSource(CreateClient(options => options.IsSingleOrganization = true), null, Sandbox.Clock);

        Assert.Empty(await source.CheckAsync(Cancel));
        Assert.Equal(FirstTenant, Assert.Single((await source.ListTenantsAsync(Cancel)).Tenants).Id);
        Assert.Equal("5CG1234XYZ", Assert.Single(await ReadFirstAsync(source)).SerialNumber);
        Assert.False((await source.ReadAccessAsync(Cancel)).ExpiresAt.IsKnown);
    }

    [Fact]
    public async Task ReadAccessAsync_Administrator_TellsWhenTheKeyExpires()
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(20);

        var access = await Devices.ReadAccessAsync(Cancel);

        Assert.Equal(Sandbox.Clock.GetUtcNow().AddDays(20), access.ExpiresAt.Value);
        Assert.NotNull(access.Administrator);
    }

    [Fact]
    public async Task ReadAccessAsync_KeyWithoutExpiry_IsKnownToHaveNone() => Assert.Null((await Devices.ReadAccessAsync(Cancel)).ExpiresAt.Value);

    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothing() => Assert.Empty(await Devices.CheckAsync(Cancel));

    [Fact]
    public async Task CheckAsync_DevicesOfNoOrganizationReadable_IsBlocking()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/api/systems", Status = HttpStatusCode.Forbidden, Times = 3 });

        Assert.Equal(["PRE109"], (await Devices.CheckAsync(Cancel)).Select(finding => finding.Code));
        Assert.Equal(0, Sandbox.Faults.Count);
    }

    [Fact]
    public async Task CheckAsync_DevicesOfOneOrganizationNotReadable_IsTheRunsToSay()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/systems", HttpStatusCode.Forbidden));

        Assert.Empty(await Devices.CheckAsync(Cancel));
        Assert.Equal(0, Sandbox.Faults.Count);
    }

    private TenantId[] All => [.. Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id))];

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        foreach (var name in (string[])["One", "Two", "Three"])
            seed.Organizations.Add(new OrganizationSeed { Name = name });

        return seed;
    }

    private JumpCloudDeviceSource CreateDeviceSource(JumpCloudOptions? options = null) => new(CreateClient(), options, Sandbox.Clock);

    private async Task<IReadOnlyList<Device>> ReadFirstAsync(JumpCloudDeviceSource source)
    {
        var read = await source.ReadDevicesAsync([FirstTenant], Cancel).ToListAsync(Cancel);
        return Assert.Single(read).Devices.Value;
    }
}
