namespace Integration.Core.Assets;

/// <summary>The serial number that a device is matched by.</summary>
/// <param name="Number">The serial number; null when the device has no usable one.</param>
/// <param name="Origin">Where it is from, as words that follow it; empty for the system's own.</param>
/// <param name="Junk">What the device reported instead; null when it reported nothing, or a usable one.</param>
internal readonly record struct DeviceSerial(SerialNumber? Number, string Origin, string? Junk);
