namespace Integration.Core.Assets;

/// <summary>The id of a device. It is unique within its tenant, and a device that enrols again may get another.</summary>
/// <param name="Value">The id as the source writes it.</param>
public readonly record struct DeviceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
