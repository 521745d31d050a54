namespace Integration.Sandbox.Autotask;

/// <summary>How the server slows down as the hourly quota is used up.</summary>
public enum AutotaskLatency
{
    /// <summary>Never.</summary>
    None,

    /// <summary>By half a second from 50 % of the quota and by a second from 75 %, as Autotask does.</summary>
    UsageBased,
}
