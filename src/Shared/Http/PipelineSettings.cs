namespace Shared.Http;

/// <summary>The client's options, as the pipeline uses them.</summary>
internal sealed record PipelineSettings
{
    public required TimeSpan TotalTimeout { get; init; }

    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>The longest wait for permits; counts apart from <see cref="TotalTimeout"/>.</summary>
    public required TimeSpan PermitTimeout { get; init; }

    /// <summary>Retries after the first attempt; 0 turns retrying off.</summary>
    public required int MaxRetries { get; init; }

    /// <summary>The delay before the first retry; doubles from there, with jitter.</summary>
    public required TimeSpan RetryDelay { get; init; }

    /// <summary>The longest delay between attempts. A Retry-After above it is not waited for.</summary>
    public required TimeSpan MaxRetryDelay { get; init; }

    public required int MaxResponseBytes { get; init; }

    public required string UserAgent { get; init; }
}
