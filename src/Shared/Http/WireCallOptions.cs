namespace Shared.Http;

/// <summary>What a caller may change for one call.</summary>
internal sealed record WireCallOptions
{
    public static WireCallOptions Default { get; } = new();

    /// <summary>The <see cref="TimeProvider.GetTimestamp"/> after which no first byte may leave; null sets none.</summary>
    public long? Deadline { get; init; }

    /// <summary>Replaces the client's total timeout.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above zero.</exception>
    public TimeSpan? TotalTimeout
    {
        get;
        init => field = value > TimeSpan.Zero || value is null ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The total timeout of a call must be above zero.");
    }

    public bool DisableRetry { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Awaited once, when the permits are held and before the deadline is checked.</summary>
    public Func<CancellationToken, ValueTask>? BeforeSend { get; init; }
}
