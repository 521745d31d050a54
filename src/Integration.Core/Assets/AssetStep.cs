namespace Integration.Core.Assets;

/// <summary>What a sync is doing.</summary>
public enum AssetStep
{
    /// <summary>It reads devices, tenant by tenant.</summary>
    ReadDevices,

    /// <summary>It reads assets.</summary>
    ReadAssets,

    /// <summary>It writes changes.</summary>
    Write,
}
