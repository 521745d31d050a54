namespace Integration.JumpCloud;

/// <summary>Which tables of System Insights are read for devices. Each that is on costs one request an organization for every 10,000 rows.</summary>
/// <remarks>A device has rows only while System Insights is enabled for it.</remarks>
public sealed class DeviceTables
{
    /// <summary>Gets or sets a value indicating whether hardware, processor, memory and the hardware's serial number are read.</summary>
    /// <value>The default is true.</value>
    public bool SystemInfo { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the serial number of the chassis is read, which Windows alone reports.</summary>
    /// <value>The default is true.</value>
    public bool ChassisInfo { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the operating system's version is read from System Insights, in place of the version that the list of devices shows.</summary>
    /// <value>The default is false.</value>
    public bool OsVersion { get; set; }

    /// <summary>Gets or sets a value indicating whether the sizes of disks are read.</summary>
    /// <value>The default is true.</value>
    public bool DiskInfo { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the sizes of logical drives are read, for devices that report no disk.</summary>
    /// <value>The default is false: they lack what no drive letter covers.</value>
    public bool LogicalDrives { get; set; }

    /// <summary>Gets or sets a value indicating whether the size of the root file system is read, for devices that report neither disk nor logical drive.</summary>
    /// <value>The default is false: it is less than the disk.</value>
    public bool Mounts { get; set; }

    /// <summary>Gets or sets a value indicating whether the health of batteries is read.</summary>
    /// <value>The default is true.</value>
    public bool Battery { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the hardware addresses of network interfaces are read.</summary>
    /// <value>The default is true.</value>
    public bool InterfaceDetails { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the encryption of disks is read, which macOS and Linux report.</summary>
    /// <value>The default is true.</value>
    public bool DiskEncryption { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether BitLocker's state is read, which Windows reports.</summary>
    /// <value>The default is true.</value>
    public bool BitLockerInfo { get; set; } = true;
}
