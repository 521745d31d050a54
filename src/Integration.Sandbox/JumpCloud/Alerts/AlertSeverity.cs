namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>The severities of alerts that JumpCloud is known to have; an alert may hold any other text.</summary>
public static class AlertSeverity
{
    /// <summary>Low.</summary>
    public const string Low = "ALERT_SEVERITY_LOW";

    /// <summary>Medium.</summary>
    public const string Medium = "ALERT_SEVERITY_MEDIUM";

    /// <summary>High.</summary>
    public const string High = "ALERT_SEVERITY_HIGH";
}
