namespace Integration.Sandbox.JumpCloud.Devices;

/// <summary>Whether System Insights collects from a device. Only an enabled one has rows in its tables.</summary>
public enum InsightsState
{
    /// <summary>It collects.</summary>
    Enabled,

    /// <summary>It is switched off.</summary>
    Disabled,

    /// <summary>It is switched on and has not begun.</summary>
    Deferred,
}
