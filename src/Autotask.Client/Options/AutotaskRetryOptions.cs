namespace Autotask.Client;

/// <summary>When calls that are safe to repeat (reads, queries, absolute updates) are tried again. Creates and deletes never are.</summary>
public sealed class AutotaskRetryOptions
{
    /// <summary>Gets or sets whether the client retries at all.</summary>
    /// <value>The default is true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets how often, after the first attempt.</summary>
    /// <value>The default is 3; at most 20.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the delay before the first retry. It doubles from retry to retry, and up to half is taken away at random.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest delay. When Autotask asks to wait longer, the call fails at once and tells how long.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(1);

    internal AutotaskRetryOptions Copy() => (AutotaskRetryOptions)MemberwiseClone();
}
