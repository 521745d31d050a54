namespace Integration.Sandbox.JumpCloud.Devices;

/// <summary>What JumpCloud knows of one device beyond its name.</summary>
public sealed record DeviceDetails
{
    /// <summary>Gets what it has in common with others.</summary>
    /// <value>The default is <see cref="DeviceModel.WindowsLaptop"/>.</value>
    public DeviceModel Model { get; init; } = DeviceModel.WindowsLaptop;

    /// <summary>Gets the serial number that the agent reports, junk included; null leaves the field out.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the serial number in System Insights; null for the one that the agent reports.</summary>
    public string? HardwareSerial { get; init; }

    /// <summary>Gets whether System Insights collects from it.</summary>
    /// <value>The default is <see cref="InsightsState.Enabled"/>.</value>
    public InsightsState Insights { get; init; }

    /// <summary>Gets whether its agent is connected.</summary>
    /// <value>The default is true.</value>
    public bool IsActive { get; init; } = true;

    /// <summary>Gets when its agent last made contact; null when it never did.</summary>
    public DateTimeOffset? LastContact { get; init; }

    /// <summary>Gets the login name of its primary user; null for none.</summary>
    public string? PrimaryUser { get; init; }

    /// <summary>Gets whether its disk is encrypted.</summary>
    /// <value>The default is true.</value>
    public bool IsEncrypted { get; init; } = true;

    /// <summary>Gets whether a Mac is enrolled in JumpCloud's own MDM, whose list of devices then holds it too.</summary>
    public bool IsInMdm { get; init; }
}
