namespace Integration.Core.Assets;

/// <summary>Who decides what a field of an asset says.</summary>
public enum AssetFieldOwner
{
    /// <summary>The source: the field follows the device. What the device does not report changes nothing.</summary>
    Source,

    /// <summary>The target: the field is never written, and a person's edits survive.</summary>
    Target,
}
