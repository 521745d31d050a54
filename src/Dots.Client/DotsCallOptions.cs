using Shared.Http;

namespace Dots.Client;

/// <summary>What differs from the client's options for one call.</summary>
public sealed record DotsCallOptions
{
    /// <summary>
    /// Gets the <see cref="TimeProvider.GetTimestamp"/> of the client's clock after which the call must not begin. Past it the client throws before the
    /// first byte, with <see cref="DotsRequestState.NotSent"/>.
    /// </summary>
    /// <value>The default is null: no deadline.</value>
    public long? Deadline { get; init; }

    /// <summary>Gets the time for the call and all its attempts, waiting for a free place not counted.</summary>
    /// <value>The default is null: <see cref="DotsClientOptions.TotalTimeout"/>.</value>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>Gets whether a call that is safe to repeat may be retried.</summary>
    /// <value>The default is true.</value>
    public bool Retry { get; init; } = true;

    /// <summary>Gets headers to add.</summary>
    /// <value>
    /// The default is none. <see cref="DotsClientOptions.ApiKeyHeader"/> and <c>Idempotency-Key</c> are the client's own: a call that names one throws
    /// <see cref="ArgumentException"/>.
    /// </value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets what is awaited once per call, when a place is free and before the deadline is checked and the first byte leaves. An exception from it ends
    /// the call unsent.
    /// </summary>
    /// <value>The default is null.</value>
    public Func<CancellationToken, ValueTask>? BeforeSend { get; init; }

    internal WireCallOptions ToWire() => new()
    {
        Deadline = Deadline,
        TotalTimeout = TotalTimeout,
        DisableRetry = !Retry,
        Headers = Headers,
        BeforeSend = BeforeSend,
    };
}
