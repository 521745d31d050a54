namespace Integration.Core.Assets;

/// <summary>Tells which serial numbers identify a device, and which of a device's own it is known by.</summary>
internal sealed class SerialRules(AssetSerialOptions options)
{
    private readonly HashSet<string> junk = Keys(options.Junk);
    private readonly HashSet<string> allowed = Keys(options.Allowed);

    public bool IsUsable(SerialNumber serial)
    {
        var key = JunkSerials.KeyOf(serial.ToString());
        return !junk.Contains(key) && (allowed.Contains(key) || !JunkSerials.Contains(key));
    }

    /// <summary>Reads a serial number that identifies something; null when there is none.</summary>
    public SerialNumber? Find(string? reported) => SerialNumber.TryParse(reported, out var serial) && IsUsable(serial) ? serial : null;

    /// <summary>Chooses the serial number of a device: that of the system, else of the hardware, else of the chassis.</summary>
    public DeviceSerial Choose(Device device)
    {
        if (Find(device.SerialNumber) is { } system)
            return new DeviceSerial(system, "", null);

        if (Find(device.HardwareSerialNumber) is { } hardware)
            return new DeviceSerial(hardware, " that the hardware reports", null);

        if (Find(device.ChassisSerialNumber) is { } chassis)
            return new DeviceSerial(chassis, " of the chassis", null);

        return new DeviceSerial(null, "", FirstOf(device.SerialNumber, device.HardwareSerialNumber, device.ChassisSerialNumber));
    }

    private static string? FirstOf(params ReadOnlySpan<string?> reported)
    {
        foreach (var each in reported)
        {
            if (SerialNumber.TryParse(each, out var serial))
                return serial.ToString();
        }

        return null;
    }

    private static HashSet<string> Keys(IEnumerable<string> serials) => new(serials.Select(JunkSerials.KeyOf), StringComparer.OrdinalIgnoreCase);
}
