using JumpCloud.Client;

namespace Integration.JumpCloud.Devices;

/// <summary>What System Insights knows of one device, gathered from the rows of its tables.</summary>
internal sealed class Hardware
{
    private long disks;
    private long drives;
    private long root;

    public string? Vendor { get; private set; }

    public string? Model { get; private set; }

    public string? SerialNumber { get; private set; }

    public string? ChassisSerialNumber { get; private set; }

    public string? Processor { get; private set; }

    public long? MemoryBytes { get; private set; }

    public string? OsVersion { get; private set; }

    public string? BatteryHealth { get; private set; }

    public bool? IsEncrypted { get; private set; }

    public List<string> MacAddresses { get; } = [];

    /// <summary>Gets what the best table that has anything says.</summary>
    public long? StorageBytes => disks > 0 ? disks : drives > 0 ? drives : root > 0 ? root : null;

    public void Add(InsightsSystemInfo row)
    {
        Vendor = Text(row.HardwareVendor);
        Model = Text(row.HardwareModel);
        SerialNumber = Text(row.HardwareSerial);
        Processor = Text(row.CpuBrand);
        MemoryBytes = row.PhysicalMemory > 0 ? row.PhysicalMemory : null;
    }

    public void Add(InsightsChassis row) => ChassisSerialNumber = Text(row.Serial);

    public void Add(InsightsOsVersion row) => OsVersion = Text(row.Version);

    public void Add(InsightsDisk row) => disks += Math.Max(0, row.DiskSize ?? 0);

    public void Add(InsightsLogicalDrive row) => drives += Math.Max(0, row.Size ?? 0);

    public void Add(InsightsMount row)
    {
        if (row is { Path: "/", Blocks: > 0, BlocksSize: > 0 })
            root = row.Blocks.Value * row.BlocksSize.Value;
    }

    // Of several batteries the first that says anything stands for the device.
    public void Add(InsightsBattery row) => BatteryHealth ??= Text(row.Health) ?? Text(row.Condition);

    public void Add(InsightsInterface row)
    {
        if (Text(row.Mac) is { } mac && mac.Any(digit => char.IsAsciiHexDigit(digit) && digit != '0'))
            MacAddresses.Add(mac);
    }

    // Of several disks one that is not encrypted leaves the device open.
    public void Add(InsightsDiskEncryption row) => Encrypt(row.Encrypted is { } value ? value == 1 : null);

    public void Add(InsightsBitLocker row)
    {
        if (string.Equals(row.DriveLetter?.TrimEnd(':', '\\'), "C", StringComparison.OrdinalIgnoreCase))
            Encrypt(row.ProtectionStatus is { } value ? value == 1 : null);
    }

    private void Encrypt(bool? isEncrypted)
    {
        if (isEncrypted is { } known)
            IsEncrypted = (IsEncrypted ?? true) && known;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
