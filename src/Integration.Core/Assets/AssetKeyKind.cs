namespace Integration.Core.Assets;

/// <summary>What an asset is searched by.</summary>
public enum AssetKeyKind
{
    /// <summary>The serial number.</summary>
    SerialNumber,

    /// <summary>The key that we wrote into <see cref="AssetTargetCapabilities.KeyField"/> when the asset was created.</summary>
    External,
}
