using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Settings of JumpCloud as a source of usage, alerts and devices. Those of the connection are <see cref="JumpCloudClientOptions"/>.</summary>
public sealed class JumpCloudOptions
{
    /// <summary>Gets or sets the id of the MSP's provider, as it stands in the portal under Account Management, Overview.</summary>
    /// <value>The default is null: the provider of the administrator whose key it is, which JumpCloud tells on a route that it does not document.</value>
    public string? ProviderId { get; set; }

    /// <summary>Gets or sets the services of Directory Insights in which create and delete events are looked for.</summary>
    /// <value>The default is <c>all</c> alone: JumpCloud does not say in which service devices' events stand.</value>
    public IList<string> EventServices { get; set; } = [];

    /// <summary>Gets or sets the type of the event that a new user leaves.</summary>
    /// <value>The default is <c>user_create</c>.</value>
    public string UserCreatedEvent { get; set; } = "user_create";

    /// <summary>Gets or sets the type of the event that a deleted user leaves.</summary>
    /// <value>The default is <c>user_delete</c>.</value>
    public string UserDeletedEvent { get; set; } = "user_delete";

    /// <summary>Gets or sets the type of the event that a new device leaves.</summary>
    /// <value>The default is <c>system_create</c>.</value>
    public string DeviceCreatedEvent { get; set; } = "system_create";

    /// <summary>Gets or sets the type of the event that a deleted device leaves.</summary>
    /// <value>The default is <c>system_delete</c>.</value>
    public string DeviceDeletedEvent { get; set; } = "system_delete";

    /// <summary>Gets or sets how late an event may still turn up in Directory Insights.</summary>
    /// <value>The default is 1 hour. JumpCloud publishes no figure; this one is not verified.</value>
    public TimeSpan EventLag { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets whether a poll of alerts also asks Directory Insights.</summary>
    /// <value>The default is <see cref="AlertEventReading.None"/>, which rests on verified operations alone and does not see what opens and ends, or opens and is acknowledged, between two polls.</value>
    public AlertEventReading AlertEvents { get; set; }

    /// <summary>Gets or sets the services of Directory Insights in which events of alerts are looked for.</summary>
    /// <value>The default is <c>all</c> alone: JumpCloud's own texts call the service both <c>alert</c> and <c>alerts</c>.</value>
    public IList<string> AlertEventServices { get; set; } = [];

    /// <summary>Gets or sets how far a query of alert events reaches back before the end of the last one.</summary>
    /// <value>The default is 15 minutes; <see cref="EventLag"/> comes on top of it. An event that is told twice does no harm.</value>
    public TimeSpan AlertEventOverlap { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets how often every organization's alerts are listed although no event asks for it.</summary>
    /// <value>The default is 1 hour. Only <see cref="AlertEventReading.ManyOrganizations"/> reads it.</value>
    public TimeSpan AlertSweepInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets a value indicating whether open and acknowledged alerts are asked for in one list, by the operator <c>in</c>.</summary>
    /// <value>
    /// The default is false: acknowledged alerts that are known are then asked for apart, and one that was acknowledged before any poll
    /// saw it is not seen. The operator stands in JumpCloud's documents for other lists and is not verified for alerts.
    /// </value>
    public bool ListsAcknowledgedWithOpen { get; set; }

    /// <summary>Gets or sets which tables of System Insights are read for devices.</summary>
    /// <value>The default has the defaults of <see cref="DeviceTables"/>.</value>
    public DeviceTables DeviceTables { get; set; } = new();
}
