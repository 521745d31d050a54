namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>The statuses of alerts that JumpCloud is known to have; an alert may hold any other text.</summary>
public static class AlertStatus
{
    /// <summary>Nobody has seen to it.</summary>
    public const string Open = "ALERT_STATUS_OPEN";

    /// <summary>Somebody has seen it.</summary>
    public const string Acknowledged = "ALERT_STATUS_ACKNOWLEDGED";

    /// <summary>Somebody has ended it.</summary>
    public const string Resolved = "ALERT_STATUS_RESOLVED";

    /// <summary>Its cause has gone. Only the server sets this.</summary>
    public const string AutoResolved = "ALERT_STATUS_AUTO_RESOLVED";

    /// <summary>Somebody has deleted it. Only the server sets this.</summary>
    public const string Deleted = "ALERT_STATUS_DELETED";
}
