using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Settings of JumpCloud as a usage source. Those of the connection are <see cref="JumpCloudClientOptions"/>.</summary>
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
}
