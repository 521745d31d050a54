namespace Integration.Core.Assets;

/// <summary>How a device came to its asset.</summary>
internal enum MatchKind
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>By the link table.</summary>
    Link,

    /// <summary>By the serial number, for the first time.</summary>
    SerialNumber,

    /// <summary>By the key that the asset was created with.</summary>
    Key,

    /// <summary>By the serial number, from a device that was the same one under another id.</summary>
    Reenrolment,
}
