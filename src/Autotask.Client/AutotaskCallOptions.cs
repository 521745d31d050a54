namespace Autotask.Client;

/// <summary>What differs from the client's options for one call.</summary>
public sealed record AutotaskCallOptions
{
    /// <summary>
    /// Gets the <see cref="TimeProvider.GetTimestamp"/> of the client's clock after which the call must not begin. Past it the client
    /// throws before the first byte, with <see cref="AutotaskRequestState.NotSent"/>.
    /// </summary>
    /// <value>The default is null: no deadline.</value>
    public long? Deadline { get; init; }

    /// <summary>Gets the time for the call and all its attempts, waiting for the request budget not counted.</summary>
    /// <value>The default is null: <see cref="AutotaskClientOptions.TotalTimeout"/>.</value>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>Gets whether a call that is safe to repeat may be retried. Creates never are.</summary>
    /// <value>The default is true.</value>
    public bool Retry { get; init; } = true;

    /// <summary>Gets the resource in whose name a write is made. Only some entities honour it, and no contract service does. Not sent with reads.</summary>
    /// <value>The default is null: the API user's own name.</value>
    public long? ImpersonationResourceId { get; init; }

    /// <summary>Gets headers to add. They cannot replace the credentials.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets what is awaited once per call, when the request budget has granted its permits and before the deadline is checked and the first byte
    /// leaves: the place to note down durably that the call is about to be sent. An exception from it ends the call unsent.
    /// </summary>
    /// <value>The default is null.</value>
    public Func<CancellationToken, ValueTask>? BeforeSend { get; init; }
}
