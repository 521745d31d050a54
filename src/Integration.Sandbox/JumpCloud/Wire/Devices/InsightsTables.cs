using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>The tables about what a device is made of. Sizes and some other numbers are texts, as osquery has them.</summary>
internal static class InsightsTables
{
    private const long BlockSize = 4096;

    public static readonly InsightsTable[] All =
    [
        new("system_info", Always, WriteSystemInfo),
        new("os_version", Always, WriteOsVersion),
        new("chassis_info", OnWindows, WriteChassis),
        new("disk_info", OnWindows, WriteDisk),
        new("logical_drives", model => OnWindows(model) * 2, WriteDrive),
        new("mounts", NotOnWindows, WriteMount),
        new("battery", model => model.HasBattery ? 1 : 0, WriteBattery),
        new("interface_details", _ => 2, WriteInterface) { HasCollectionTime = false },
        new("disk_encryption", NotOnWindows, WriteEncryption),
        new("bitlocker_info", OnWindows, WriteBitLocker),
        new("tpm_info", model => model is { Platform: DevicePlatform.Windows, IsVirtual: false } ? 1 : 0, WriteTpm),
    ];

    private static int Always(DeviceModel model) => 1;

    private static int OnWindows(DeviceModel model) => model.Platform == DevicePlatform.Windows ? 1 : 0;

    private static int NotOnWindows(DeviceModel model) => 1 - OnWindows(model);

    private static void WriteSystemInfo(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteString("computer_name", row.Device.Name);
        writer.WriteString("hostname", row.Device.Name);
        writer.WriteString("local_hostname", row.Device.Name);
        writer.WriteString("uuid", row.Uuid);
        writer.WriteString("cpu_type", row.Model.Platform == DevicePlatform.MacOS ? "arm64e" : "x86_64");
        writer.WriteString("cpu_subtype", "");
        writer.WriteString("cpu_brand", row.Model.Processor);
        writer.WriteString("cpu_microcode", "");
        writer.WriteNumber("cpu_physical_cores", row.Model.Cores);
        writer.WriteNumber("cpu_logical_cores", row.Model.Platform == DevicePlatform.MacOS ? row.Model.Cores : row.Model.Cores * 2);
        writer.WriteString("physical_memory", InsightsRow.Text(row.Model.MemoryBytes));
        writer.WriteString("hardware_vendor", row.Model.Vendor);
        writer.WriteString("hardware_model", row.Model.Name);
        writer.WriteString("hardware_version", "");
        writer.WriteString("hardware_serial", row.Serial);
    }

    private static void WriteOsVersion(Utf8JsonWriter writer, InsightsRow row)
    {
        var (platform, like) = row.Model.Platform switch
        {
            DevicePlatform.Windows => ("windows", "windows"),
            DevicePlatform.MacOS => ("darwin", "darwin"),
            _ => ("ubuntu", "debian"),
        };
        writer.WriteString("name", row.Model.OsName);
        writer.WriteString("version", row.Model.OsVersion);
        foreach (var (name, part) in ((string[])["major", "minor", "patch"]).Zip(row.Model.OsVersion.Split('.')))
            writer.WriteNumber(name, int.Parse(part, CultureInfo.InvariantCulture));
        writer.WriteString("build", row.Model.OsBuild);
        writer.WriteString("platform", platform);
        writer.WriteString("platform_like", like);
        writer.WriteString("codename", "");
        writer.WriteString("install_date", InsightsRow.Text(row.Device.Created.ToUnixTimeSeconds()));
    }

    private static void WriteChassis(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteString("chassis_types", row.Model switch { { IsVirtual: true } => "Other", { HasBattery: true } => "Notebook", _ => "Desktop" });
        writer.WriteString("manufacturer", row.Model.Vendor);
        writer.WriteString("model", row.Model.Name);
        writer.WriteString("serial", row.Serial);
        writer.WriteString("sku", "");
        writer.WriteString("smbios_tag", "");
        writer.WriteString("status", "OK");
    }

    private static void WriteDisk(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteNumber("disk_index", 0);
        writer.WriteString("disk_size", InsightsRow.Text(row.Model.DiskBytes));
        writer.WriteString("hardware_model", row.Model.IsVirtual ? "VMware Virtual NVMe Disk" : "SAMSUNG MZVL2512HCJQ");
        writer.WriteString("manufacturer", "(Standard disk drives)");
        writer.WriteString("name", @"\\.\PHYSICALDRIVE0");
        writer.WriteNumber("partitions", 3);
        writer.WriteString("serial", $"DISK-{row.Tail}");
        writer.WriteString("type", "SCSI");
    }

    private static void WriteDrive(Utf8JsonWriter writer, InsightsRow row)
    {
        var size = row.Index == 0 ? row.Model.DiskBytes * 9 / 10 : row.Model.DiskBytes / 10;
        writer.WriteString("device_id", row.Index == 0 ? "C:" : "D:");
        writer.WriteString("type", "Unknown");
        writer.WriteString("file_system", "NTFS");
        writer.WriteString("size", InsightsRow.Text(size));
        writer.WriteString("free_space", InsightsRow.Text(size / 2));
        writer.WriteNumber("boot_partition", row.Index == 0 ? 1 : 0);
    }

    private static void WriteMount(Utf8JsonWriter writer, InsightsRow row)
    {
        var blocks = row.Model.DiskBytes / BlockSize;
        writer.WriteString("device", row.Model.Platform == DevicePlatform.MacOS ? "/dev/disk3s1s1" : "/dev/sda2");
        writer.WriteString("path", "/");
        writer.WriteString("type", row.Model.Platform == DevicePlatform.MacOS ? "apfs" : "ext4");
        writer.WriteString("blocks_size", InsightsRow.Text(BlockSize));
        writer.WriteString("blocks", InsightsRow.Text(blocks));
        writer.WriteString("blocks_free", InsightsRow.Text(blocks / 2));
        writer.WriteString("blocks_available", InsightsRow.Text(blocks / 2));
    }

    private static void WriteBattery(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteString("manufacturer", row.Model.Vendor);
        writer.WriteString("serial_number", $"BAT-{row.Tail}");
        writer.WriteNumber("cycle_count", 100 + row.Index);
        writer.WriteString("health", "Good");
        writer.WriteString("condition", "Normal");
        writer.WriteNumber("manufacture_date", 1_700_000_000);
        writer.WriteNumber("percent_remaining", 80);
    }

    private static void WriteInterface(Utf8JsonWriter writer, InsightsRow row)
    {
        var isLoopback = row.Index == 1;
        writer.WriteString("interface", (row.Model.Platform, isLoopback) switch
        {
            (DevicePlatform.Windows, _) => InsightsRow.Text(row.Index + 1),
            (_, true) => "lo0",
            _ => "en0",
        });
        writer.WriteString("mac", isLoopback ? "00:00:00:00:00:00" : row.Mac);
        writer.WriteNumber("type", isLoopback ? 24 : 6);
        writer.WriteNumber("mtu", 1500);
        writer.WriteString("ibytes", "0");
        writer.WriteString("obytes", "0");
        writer.WriteNumber("physical_adapter", isLoopback ? 0 : 1);
        writer.WriteNumber("enabled", 1);
    }

    private static void WriteEncryption(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteString("name", row.Model.Platform == DevicePlatform.MacOS ? "/dev/disk3s1s1" : "/dev/sda2");
        writer.WriteString("uuid", row.Uuid);
        writer.WriteNumber("encrypted", row.Details.IsEncrypted ? 1 : 0);
        writer.WriteString("encryption_status", row.Details.IsEncrypted ? "encrypted" : "not encrypted");
        writer.WriteString("type", row.Details.IsEncrypted ? "AES-XTS" : "");
    }

    private static void WriteBitLocker(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteString("drive_letter", "C:");
        writer.WriteString("device_id", $@"\\?\Volume{{{row.Uuid}}}\");
        writer.WriteString("persistent_volume_id", row.Details.IsEncrypted ? $"{{{row.Uuid}}}" : "");
        writer.WriteNumber("conversion_status", row.Details.IsEncrypted ? 1 : 0);
        writer.WriteNumber("protection_status", row.Details.IsEncrypted ? 1 : 0);
        writer.WriteNumber("percentage_encrypted", row.Details.IsEncrypted ? 100 : 0);
        writer.WriteString("encryption_method", row.Details.IsEncrypted ? "XTS_AES_128" : "None");
    }

    private static void WriteTpm(Utf8JsonWriter writer, InsightsRow row)
    {
        writer.WriteNumber("activated", 1);
        writer.WriteNumber("enabled", 1);
        writer.WriteNumber("owned", 1);
        writer.WriteString("manufacturer_name", "INTC");
        writer.WriteString("manufacturer_version", "600.18.8.0");
        writer.WriteString("spec_version", "2.0, 0, 1.59");
    }
}
