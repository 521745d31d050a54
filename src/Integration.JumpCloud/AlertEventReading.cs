namespace Integration.JumpCloud;

/// <summary>Whether a poll also asks Directory Insights which alerts moved since the last one.</summary>
/// <remarks>A list of open alerts never shows an alert that opened and ended between two polls; the events do.</remarks>
public enum AlertEventReading
{
    /// <summary>Every poll lists the open alerts of every organization, one request for each hundred, and asks for no events.</summary>
    None,

    /// <summary>As <see cref="None"/>, and one query of events an organization.</summary>
    PerOrganization,

    /// <summary>
    /// One query of events for many organizations, after which only those are listed whose alerts moved; all are listed once in <see cref="JumpCloudOptions.AlertSweepInterval"/>.
    /// Not verified: JumpCloud documents the header once per organization, and .NET joins them in one line.
    /// </summary>
    ManyOrganizations,
}
