namespace Integration.Sandbox.JumpCloud.World;

/// <summary>An event that Directory Insights keeps.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Timestamp">When it happened.</param>
/// <param name="Service">The service it belongs to, such as <c>directory</c>.</param>
/// <param name="EventType">What happened: <c>user_create</c>, <c>user_delete</c>, <c>system_create</c>, <c>system_delete</c>, …</param>
/// <param name="ResourceId">The user or device it happened to.</param>
/// <param name="ResourceName">Its login or host name.</param>
public sealed record SandboxEvent(string Id, DateTimeOffset Timestamp, string Service, string EventType, string ResourceId, string ResourceName);
