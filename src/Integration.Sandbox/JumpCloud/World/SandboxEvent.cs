using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>An event that Directory Insights keeps.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Service">The service it belongs to, such as <c>directory</c>.</param>
/// <param name="EventType">What happened: <c>user_create</c>, <c>user_delete</c>, <c>system_create</c>, <c>system_delete</c>, <c>alert_created</c>, …</param>
/// <param name="ResourceId">The user, device, alert or rule it happened to.</param>
/// <param name="ResourceName">Its login or host name, title or name.</param>
public sealed record SandboxEvent(string Id, DateTimeOffset Timestamp, string Service, string EventType, string ResourceId, string ResourceName)
{
    /// <summary>The service of alerts, by whatever name Directory Insights is set to know it.</summary>
    internal const string AlertService = "alerts";

    /// <summary>Who did it; null when the server did.</summary>
    internal string? By { get; init; }

    internal AlertTrace? Alert { get; init; }
}
