namespace Integration.Core.Assets;

/// <summary>Ties a device to the asset that stands for it in a target. A device has at most one link in a target, and so has an asset.</summary>
public sealed record AssetLink
{
    /// <summary>Gets the device.</summary>
    public required DeviceReference Device { get; init; }

    /// <summary>Gets the target, as <see cref="IAssetTarget.Name"/> names it.</summary>
    public required string Target { get; init; }

    /// <summary>Gets the asset.</summary>
    public required AssetId Asset { get; init; }

    /// <summary>Gets the serial number that device and asset had when they were linked.</summary>
    /// <value>Null when the device had no usable one.</value>
    public string? SerialNumber { get; init; }

    /// <summary>Gets when they were linked.</summary>
    public required DateTimeOffset Since { get; init; }
}
