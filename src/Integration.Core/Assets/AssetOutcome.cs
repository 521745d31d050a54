namespace Integration.Core.Assets;

/// <summary>What became of one device in a plan or run.</summary>
public sealed record AssetOutcome
{
    /// <summary>Gets the device.</summary>
    public required DeviceReference Device { get; init; }

    /// <summary>Gets the device's name for people. Never logged.</summary>
    /// <value>Null when it has none.</value>
    public string? DeviceName { get; init; }

    /// <summary>Gets the serial number that the device was matched by.</summary>
    /// <value>Null when it has no usable one.</value>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the asset.</summary>
    /// <value>Null when it has none, and until a new one is known.</value>
    public AssetId? Asset { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required AssetOutcomeKind Kind { get; init; }

    /// <summary>Gets why it was skipped or held, for counting.</summary>
    public AssetOutcomeCause Cause { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Reason { get; init; }
}
