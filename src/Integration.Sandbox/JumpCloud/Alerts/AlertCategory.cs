namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>The categories of alerts that JumpCloud is known to have; there are more, and an alert may hold any text.</summary>
public static class AlertCategory
{
    /// <summary>A device.</summary>
    public const string System = "ALERT_CATEGORY_SYSTEM";

    /// <summary>Users and their sign-ins.</summary>
    public const string Directory = "ALERT_CATEGORY_DIRECTORY";

    /// <summary>Administrators.</summary>
    public const string Admin = "ALERT_CATEGORY_ADMIN";
}
