namespace Integration.Core.Assets;

/// <summary>The fields that are filled without any mapping.</summary>
internal static class StandardFields
{
    public static IReadOnlyList<AssetField> All { get; } =
    [
        AssetField.Text(AssetFields.Name, NameOf).OwnedBy(AssetFieldOwner.Target),
        AssetField.Text(AssetFields.HostName, device => device.HostName),
        AssetField.Text(AssetFields.Manufacturer, device => device.Manufacturer),
        AssetField.Text(AssetFields.Model, device => device.Model),
        AssetField.Text(AssetFields.OperatingSystem, device => device.OperatingSystem),
        AssetField.Text(AssetFields.OperatingSystemVersion, device => device.OperatingSystemVersion),
        AssetField.Text(AssetFields.Processor, device => device.Processor),
        AssetField.Size(AssetFields.Memory, device => device.MemoryBytes),
        AssetField.Size(AssetFields.Storage, device => device.StorageBytes),
        AssetField.Flag(AssetFields.DiskEncryption, device => device.IsDiskEncrypted),
        AssetField.Addresses(AssetFields.MacAddresses, device => device.MacAddresses),
        AssetField.Text(AssetFields.BatteryHealth, device => device.BatteryHealth),
        AssetField.Text(AssetFields.DeviceId, device => device.Id.Value),
    ];

    /// <summary>What people call the device; its id when nobody named it.</summary>
    public static string NameOf(Device device) => FirstOf(device.DisplayName, device.HostName) ?? device.Id.Value;

    private static string? FirstOf(string? one, string? other) => string.IsNullOrWhiteSpace(one) ? (string.IsNullOrWhiteSpace(other) ? null : other) : one;
}
