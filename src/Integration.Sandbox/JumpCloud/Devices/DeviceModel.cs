namespace Integration.Sandbox.JumpCloud.Devices;

/// <summary>What devices of one kind have in common, shared by all of them.</summary>
public sealed record DeviceModel
{
    private const long GiB = 1024L * 1024 * 1024;

    /// <summary>A Windows laptop.</summary>
    public static readonly DeviceModel WindowsLaptop = new()
    {
        Vendor = "Dell Inc.",
        Name = "Latitude 5440",
        OsName = "Windows 11 Pro",
        OsVersion = "10.0.26100",
        OsBuild = "26100",
        Processor = "13th Gen Intel(R) Core(TM) i5-1345U",
        HasBattery = true,
    };

    /// <summary>Another Windows laptop.</summary>
    public static readonly DeviceModel WindowsNotebook = WindowsLaptop with
    {
        Vendor = "LENOVO",
        Name = "21HES0J400",
        Processor = "13th Gen Intel(R) Core(TM) i7-1355U",
        MemoryBytes = 32 * GiB,
    };

    /// <summary>A Windows desktop, of a make whose board often has no serial number of its own.</summary>
    public static readonly DeviceModel WindowsDesktop = WindowsLaptop with
    {
        Vendor = "Micro-Star International Co., Ltd.",
        Name = "MS-7D98",
        Processor = "Intel(R) Core(TM) i5-14400",
        DiskBytes = 1000 * GiB,
        HasBattery = false,
    };

    /// <summary>A Mac.</summary>
    public static readonly DeviceModel MacBook = new()
    {
        Vendor = "Apple Inc.",
        Name = "MacBookPro18,3",
        Platform = DevicePlatform.MacOS,
        OsName = "macOS",
        OsVersion = "15.1.0",
        OsBuild = "24B83",
        Processor = "Apple M1 Pro",
        HasBattery = true,
    };

    /// <summary>A Linux server.</summary>
    public static readonly DeviceModel LinuxServer = new()
    {
        Vendor = "HPE",
        Name = "ProLiant DL360 Gen10",
        Platform = DevicePlatform.Linux,
        OsName = "Ubuntu",
        OsVersion = "24.4.1",
        OsBuild = "",
        Processor = "Intel(R) Xeon(R) Silver 4210R",
        Cores = 10,
        MemoryBytes = 64 * GiB,
    };

    /// <summary>A virtual Windows server.</summary>
    public static readonly DeviceModel VirtualServer = WindowsLaptop with
    {
        Vendor = "VMware, Inc.",
        Name = "VMware7,1",
        OsName = "Windows Server 2022 Standard",
        OsVersion = "10.0.20348",
        OsBuild = "20348",
        Processor = "Intel(R) Xeon(R) Gold 6226R",
        HasBattery = false,
        IsVirtual = true,
    };

    /// <summary>Gets the manufacturer.</summary>
    public required string Vendor { get; init; }

    /// <summary>Gets the model, as the firmware names it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it runs.</summary>
    /// <value>The default is <see cref="DevicePlatform.Windows"/>.</value>
    public DevicePlatform Platform { get; init; }

    /// <summary>Gets the name of the operating system.</summary>
    public required string OsName { get; init; }

    /// <summary>Gets its version: three numbers.</summary>
    public required string OsVersion { get; init; }

    /// <summary>Gets its build; empty for none.</summary>
    public string OsBuild { get; init; } = "";

    /// <summary>Gets the processor's name.</summary>
    public required string Processor { get; init; }

    /// <summary>Gets the physical cores.</summary>
    /// <value>The default is 8.</value>
    public int Cores { get; init; } = 8;

    /// <summary>Gets the memory, in bytes.</summary>
    /// <value>The default is 16 GiB.</value>
    public long MemoryBytes { get; init; } = 16 * GiB;

    /// <summary>Gets the disk's size, in bytes.</summary>
    /// <value>The default is 512 GiB.</value>
    public long DiskBytes { get; init; } = 512 * GiB;

    /// <summary>Gets whether it has a battery.</summary>
    public bool HasBattery { get; init; }

    /// <summary>Gets whether it is a virtual machine.</summary>
    public bool IsVirtual { get; init; }
}
