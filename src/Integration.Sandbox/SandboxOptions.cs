using Integration.Sandbox.Seeds;

namespace Integration.Sandbox;

/// <summary>How a sandbox starts.</summary>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the world to start with.</summary>
    /// <value>The default is <see cref="SandboxSeed.Msp"/> with its own defaults.</value>
    public SandboxSeed? Seed { get; set; }

    /// <summary>Gets or sets the port on the loopback interface.</summary>
    /// <value>The default is 0: a free one.</value>
    public int Port { get; set; }

    /// <summary>Gets or sets the time at which the clock starts.</summary>
    /// <value>The default is null: the seed's own.</value>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Gets or sets whether the clock stands still until it is moved.</summary>
    /// <value>The default is false.</value>
    public bool FreezesClock { get; set; }
}
