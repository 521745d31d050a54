using System.Globalization;

namespace Integration.Core;

/// <summary>Warns in good time before credentials expire: 30, 14, 7 and 1 days before, and once they have.</summary>
/// <remarks>It is one finding, whose text stays the same from one threshold to the next, so that people are told anew at each threshold and not every night.</remarks>
public sealed record KeyExpiry
{
    private static readonly int[] Thresholds = [1, 7, 14, 30];

    private readonly TimeSpan left;
    private readonly int threshold;

    private KeyExpiry(DateTimeOffset at, TimeSpan left, int threshold)
    {
        At = at;
        this.left = left;
        this.threshold = threshold;
    }

    /// <summary>Gets when the credentials expire.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Gets a value indicating whether they have expired.</summary>
    public bool IsExpired => left <= TimeSpan.Zero;

    /// <summary>Finds the warning that is due.</summary>
    /// <param name="expiresAt">When the credentials expire; null for never, or not known.</param>
    /// <param name="now">The present.</param>
    /// <returns>The warning; null when none is due.</returns>
    public static KeyExpiry? Due(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (expiresAt is not { } at)
            return null;

        var left = at - now;
        var threshold = Array.Find(Thresholds, days => left <= TimeSpan.FromDays(days));
        return threshold == 0 ? null : new KeyExpiry(at, left, threshold);
    }

    /// <summary>What a finding about the warning is about.</summary>
    /// <param name="connection">The connection, such as <c>connection:source</c>.</param>
    /// <returns>The connection's key.</returns>
    public static string Subject(string connection) => $"{connection}:key";

    /// <summary>Says when the credentials expire, as the end of a sentence that begins with what they are.</summary>
    public override string ToString() => IsExpired
        ? string.Create(CultureInfo.InvariantCulture, $"expired on {At.ToUniversalTime():yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"expires within {(threshold == 1 ? "a day" : $"{threshold} days")}, on {At.ToUniversalTime():yyyy-MM-dd}");
}
