namespace Integration.Core.Assets;

/// <summary>A device of a tenant as the source shows it at one moment: what is known of the system and of its hardware, joined.</summary>
/// <remarks>A member that is null was not reported. It never empties a field of an asset.</remarks>
public sealed record Device
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the id, unique within the tenant.</summary>
    public required DeviceId Id { get; init; }

    /// <summary>Gets the name that people gave the device. It may name a person, so it is never logged.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the host name. It may name a person, so it is never logged.</summary>
    public string? HostName { get; init; }

    /// <summary>Gets the serial number that the source keeps for the system, as it was reported.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the serial number that the hardware reports, as it was reported. It is used when the system's is missing or junk.</summary>
    public string? HardwareSerialNumber { get; init; }

    /// <summary>Gets the serial number of the chassis, as it was reported. It is used when the other two are missing or junk.</summary>
    public string? ChassisSerialNumber { get; init; }

    /// <summary>Gets the manufacturer.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>Gets the model as the hardware names it, such as <c>MacBookPro18,3</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the name of the operating system.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Gets the version of the operating system.</summary>
    public string? OperatingSystemVersion { get; init; }

    /// <summary>Gets the processor.</summary>
    public string? Processor { get; init; }

    /// <summary>Gets the size of the memory in bytes.</summary>
    public long? MemoryBytes { get; init; }

    /// <summary>Gets the size of the built-in disks together, in bytes.</summary>
    public long? StorageBytes { get; init; }

    /// <summary>Gets a value indicating whether the system's disk is encrypted.</summary>
    public bool? IsDiskEncrypted { get; init; }

    /// <summary>Gets the addresses of the network interfaces, in any notation and order; empty when they were not reported.</summary>
    public IReadOnlyList<string> MacAddresses { get; init; } = [];

    /// <summary>Gets the health of the battery in the source's words.</summary>
    public string? BatteryHealth { get; init; }

    /// <summary>Gets a value indicating whether the device is in contact with the source now. A device that is switched off is not.</summary>
    public bool IsActive { get; init; }

    /// <summary>Gets when the device was last in contact with the source.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>Gets when the device enrolled under its present id.</summary>
    public DateTimeOffset? EnrolledAt { get; init; }

    /// <summary>Gets a value indicating whether the device is a virtual machine.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>Gets the attributes that people gave the device, by name; empty when there are none.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = None;

    /// <summary>Gets the tenant and the id together.</summary>
    public DeviceReference Reference => new(Tenant, Id);
}
