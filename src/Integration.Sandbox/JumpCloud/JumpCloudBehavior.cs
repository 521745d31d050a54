namespace Integration.Sandbox.JumpCloud;

/// <summary>What the JumpCloud server enforces and permits. Every setting may be changed while the server runs.</summary>
public sealed class JumpCloudBehavior
{
    /// <summary>Gets or sets when the administrator's API key expires; from then on every call is answered by 401.</summary>
    /// <value>The default is null: the key does not expire, as for administrators created before July 2024.</value>
    public DateTimeOffset? KeyExpiresAt { get; set; }

    /// <summary>Gets or sets how long, by the sandbox clock, an event stays out of Directory Insights.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan EventLag { get; set; }

    /// <summary>Gets or sets how long Directory Insights keeps events.</summary>
    /// <value>The default is 90 days.</value>
    public TimeSpan EventRetention { get; set; } = TimeSpan.FromDays(90);
}
