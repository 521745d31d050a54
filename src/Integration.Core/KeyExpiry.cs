using System.Globalization;

namespace Integration.Core;

/// <summary>Warns in good time before credentials expire: 30, 14, 7 and 1 days before, and once they have.</summary>
/// <remarks>Each of these is a finding of its own, because <see cref="Subject"/> tells them apart, so that people are told anew at each.</remarks>
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
    /// <returns>The connection and the threshold.</returns>
    public string Subject(string connection) =>
        IsExpired ? $"{connection}:key-expired" : string.Create(CultureInfo.InvariantCulture, $"{connection}:key-{threshold}d");

    /// <inheritdoc/>
    public override string ToString() => IsExpired
        ? string.Create(CultureInfo.InvariantCulture, $"expired on {At.ToUniversalTime():yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"expires in {(left.Days == 0 ? "less than a day" : left.Days == 1 ? "1 day" : $"{left.Days} days")}, on {At.ToUniversalTime():yyyy-MM-dd}");
}
