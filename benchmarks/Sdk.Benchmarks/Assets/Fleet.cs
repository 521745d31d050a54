using System.Globalization;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Mapping;

namespace Sdk.Benchmarks.Assets;

/// <summary>As many devices as assets: nine of ten have an asset, half of those a link, one of fifty reports something new.</summary>
internal static class Fleet
{
    private const int DevicesOfTenant = 500;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    public static AssetPlanInput Of(int count)
    {
        var tenants = Enumerable.Range(0, ((count - 1) / DevicesOfTenant) + 1).Select(number => new Tenant(new TenantId(Id(number)), $"Customer {number}")).ToList();
        var options = new AssetOptions { Mode = AssetSyncMode.Sync };
        return new AssetPlanInput
        {
            Now = Now,
            Options = options,
            KeyPrefix = "jc",
            Tenants = new TenantSweep { Tenants = tenants },
            Read = tenants.Select(tenant => tenant.Id).ToHashSet(),
            Devices = [.. Enumerable.Range(0, count).Select(Device)],
            Unread = new Dictionary<TenantId, string>(),
            Target = "snipe-it",
            Capabilities = new AssetTargetCapabilities
            {
                CanUpdate = true,
                CanCreate = true,
                ReadsAssignee = true,
                Fields =
                [
                    .. new[]
                    {
                        AssetFields.Name, AssetFields.HostName, AssetFields.Manufacturer, AssetFields.Model, AssetFields.OperatingSystem,
                        AssetFields.OperatingSystemVersion, AssetFields.Processor, AssetFields.Memory, AssetFields.Storage, AssetFields.MacAddresses,
                    }.Select(name => new AssetTargetField(name)),
                ],
            },
            Assets = [.. Enumerable.Range(0, count).Select(Asset)],
            Fields = new FieldMap([], options.Fields),
            Links = [.. Enumerable.Range(0, count).Where(number => number % 2 == 0 && number % 10 != 0).Select(Link)],
            Accounts = new Dictionary<TenantId, AccountId>(),
            Open = new HashSet<string>(),
        };
    }

    private static Device Device(int number) => new()
    {
        Tenant = TenantOf(number),
        Id = new DeviceId(Id(number)),
        DisplayName = $"Laptop {number}",
        HostName = $"laptop-{number}",
        SerialNumber = number % 5 == 0 ? "System Serial Number" : $" PF{number:X8} ",
        HardwareSerialNumber = $"PF{number:X8}",
        Manufacturer = "R&D Computers Inc.",
        Model = $"Book {number % 40}",
        OperatingSystem = "Windows",
        OperatingSystemVersion = number % 50 == 1 ? "11.0.26200" : "11.0.22631",
        Processor = "12th Gen Intel(R) Core(TM) i7-1265U",
        MemoryBytes = 17_179_869_184,
        StorageBytes = 512_110_190_592,
        MacAddresses = [$"00-1a-2b-{number >> 16 & 255:x2}-{number >> 8 & 255:x2}-{number & 255:x2}"],
        IsActive = true,
        LastContact = Now,
        EnrolledAt = Now.AddYears(-1),
    };

    // One of ten is an asset of something else, so that as many devices have none.
    private static Asset Asset(int number) => new()
    {
        Id = new AssetId(number.ToString(CultureInfo.InvariantCulture)),
        SerialNumber = number % 10 == 0 ? $"MONITOR{number}" : $"pf{number:x8}",
        Tag = $"A-{number}",
        Name = $"Laptop of somebody {number}",
        Assignee = number % 3 == 0 ? null : "somebody",
        Values = AssetValues.Of(
            (AssetFields.Name, $"Laptop of somebody {number}"),
            (AssetFields.HostName, $"LAPTOP-{number}"),
            (AssetFields.Manufacturer, "R&amp;D Computers Inc."),
            (AssetFields.Model, $"Book {number % 40}"),
            (AssetFields.OperatingSystem, "Windows"),
            (AssetFields.OperatingSystemVersion, "11.0.22631"),
            (AssetFields.Processor, "12th Gen Intel(R) Core(TM) i7-1265U"),
            (AssetFields.Memory, "16 GB"),
            (AssetFields.Storage, "512 GB"),
            (AssetFields.MacAddresses, $"00:1A:2B:{number >> 16 & 255:X2}:{number >> 8 & 255:X2}:{number & 255:X2}")),
    };

    private static AssetLink Link(int number) => new()
    {
        Device = new DeviceReference(TenantOf(number), new DeviceId(Id(number))),
        Target = "snipe-it",
        Asset = new AssetId(number.ToString(CultureInfo.InvariantCulture)),
        SerialNumber = $"PF{number:X8}",
        Since = Now.AddMonths(-1),
    };

    private static TenantId TenantOf(int number) => new(Id(number / DevicesOfTenant));

    private static string Id(int number) => $"6650f0c2a1b2c3d4{number:x8}";
}
