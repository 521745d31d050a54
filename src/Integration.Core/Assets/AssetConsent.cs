namespace Integration.Core.Assets;

/// <summary>A person's consent to what <see cref="AssetConnection"/> shows, and their answers.</summary>
public sealed record AssetConsent
{
    /// <summary>Gets who consents. It stands with the approval of the first sync.</summary>
    public required string By { get; init; }

    /// <summary>Gets the mode that was chosen.</summary>
    public required AssetSyncMode Mode { get; init; }

    /// <summary>Gets when the source's key expires.</summary>
    /// <value>Null when the source says it itself, or the key never expires.</value>
    public DateTimeOffset? KeyExpiresAt { get; init; }

    /// <summary>Gets a value indicating whether the key never expires.</summary>
    public bool KeyNeverExpires { get; init; }
}
