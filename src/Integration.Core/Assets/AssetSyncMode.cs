namespace Integration.Core.Assets;

/// <summary>What a sync may do in the target. In either mode nothing is deleted and nothing is assigned to anybody.</summary>
public enum AssetSyncMode
{
    /// <summary>Technical data of assets that exist is updated. Nothing at all is created: no asset, and no model, product or field either.</summary>
    Sync,

    /// <summary>As <see cref="Sync"/>, and a device that has no asset gets one.</summary>
    DownloadAndSync,
}
