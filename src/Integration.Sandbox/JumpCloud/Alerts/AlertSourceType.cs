namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>The kinds of sources of alerts that JumpCloud is known to have; there are more, and an alert may hold any text.</summary>
public static class AlertSourceType
{
    /// <summary>A device.</summary>
    public const string Device = "ALERT_SOURCE_TYPE_DEVICE";

    /// <summary>A user.</summary>
    public const string User = "ALERT_SOURCE_TYPE_USER";

    /// <summary>A policy.</summary>
    public const string Policy = "ALERT_SOURCE_TYPE_POLICY";
}
