namespace MspSync.Hosting;

/// <summary>Where assets are kept.</summary>
internal enum AssetTargetKind
{
    Autotask,
    Csv,
    Dots,
    SnipeIt,
}
