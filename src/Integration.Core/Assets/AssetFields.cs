namespace Integration.Core.Assets;

/// <summary>The names of the fields that are filled from devices without any mapping, and how their values are written between engine and target.</summary>
/// <remarks>
/// A target keeps as many of them as it can, and any others by names of its own. Names are compared without case. A value that a target shows in
/// another way (<c>16 GB</c>, escaped for HTML, in another case) is compared by what it means where the field is known here.
/// </remarks>
public static class AssetFields
{
    /// <summary>The asset's name for people. By default the target owns it: it is given at creation and never changed.</summary>
    public const string Name = "name";

    /// <summary>The host name.</summary>
    public const string HostName = "hostName";

    /// <summary>The manufacturer.</summary>
    public const string Manufacturer = "manufacturer";

    /// <summary>The model.</summary>
    public const string Model = "model";

    /// <summary>The name of the operating system.</summary>
    public const string OperatingSystem = "operatingSystem";

    /// <summary>The version of the operating system.</summary>
    public const string OperatingSystemVersion = "operatingSystemVersion";

    /// <summary>The processor.</summary>
    public const string Processor = "processor";

    /// <summary>The size of the memory: a whole number of bytes.</summary>
    public const string Memory = "memory";

    /// <summary>The size of the disks: a whole number of bytes.</summary>
    public const string Storage = "storage";

    /// <summary>Whether the system's disk is encrypted: <c>true</c> or <c>false</c>.</summary>
    public const string DiskEncryption = "diskEncryption";

    /// <summary>The addresses of the network interfaces, such as <c>00:1A:2B:3C:4D:5E</c>, in ascending order and separated by a comma and a blank.</summary>
    public const string MacAddresses = "macAddresses";

    /// <summary>The health of the battery.</summary>
    public const string BatteryHealth = "batteryHealth";

    /// <summary>The id of the device in the source.</summary>
    public const string DeviceId = "deviceId";
}
