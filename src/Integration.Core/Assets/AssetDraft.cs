namespace Integration.Core.Assets;

/// <summary>An asset to create for a device. It names no person: nothing is ever assigned.</summary>
public sealed record AssetDraft
{
    /// <summary>Gets the mode. In <see cref="AssetSyncMode.Sync"/> the target refuses before anything is sent.</summary>
    public required AssetSyncMode Mode { get; init; }

    /// <summary>Gets the device, by which the target chooses what its own rules ask for: a model, a product, a type.</summary>
    public required Device Device { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the serial number.</summary>
    /// <value>Null when the device has no usable one; then <see cref="Key"/> is set.</value>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the key, at most 50 characters, for <see cref="AssetTargetCapabilities.KeyField"/>.</summary>
    /// <value>Null when the target has no such field.</value>
    public string? Key { get; init; }

    /// <summary>Gets the account.</summary>
    /// <value>Null where the target needs none.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the values of the fields that the source owns.</summary>
    public AssetValues Values { get; init; } = AssetValues.Empty;
}
