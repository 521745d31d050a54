namespace Integration.SnipeIt;

/// <summary>When reads are repeated: after 408, 429, 500, 502, 503, 504, timeouts and broken connections.</summary>
public sealed class SnipeItRetryOptions
{
    /// <summary>Gets or sets whether reads are retried at all.</summary>
    /// <value>The default is true.</value>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets how many attempts may follow the first.</summary>
    /// <value>The default is 4; at most 20.</value>
    public int MaxRetries { get; set; } = 4;

    /// <summary>Gets or sets the wait before the first retry; it doubles from retry to retry, less up to half as jitter.</summary>
    /// <value>The default is 8 seconds: Snipe-IT counts by the minute, and does not say when it is over.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Gets or sets the longest wait.</summary>
    /// <value>The default is 60 seconds. When the server asks for more in <c>Retry-After</c>, the call fails and says so.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    internal SnipeItRetryOptions Copy() => (SnipeItRetryOptions)MemberwiseClone();
}
