namespace Integration.Sandbox;

/// <summary>Which of the imitated products a request is for.</summary>
public enum SandboxVendor
{
    /// <summary>Autotask PSA.</summary>
    Autotask,

    /// <summary>JumpCloud, console and Directory Insights.</summary>
    JumpCloud,

    /// <summary>Snipe-IT.</summary>
    SnipeIt,

    /// <summary>Dots, public API and partner endpoint.</summary>
    Dots,
}
