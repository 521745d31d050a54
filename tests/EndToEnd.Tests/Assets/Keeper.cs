namespace EndToEnd.Tests.Assets;

/// <summary>Where assets are kept.</summary>
public enum Keeper
{
    /// <summary>Dots, with the partner endpoint.</summary>
    Dots,

    /// <summary>Snipe-IT.</summary>
    SnipeIt,
}
