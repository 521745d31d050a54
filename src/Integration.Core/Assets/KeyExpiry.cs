using System.Globalization;

namespace Integration.Core.Assets;

/// <summary>Warns in good time before the source's credentials expire, where a person told us when.</summary>
internal static class KeyExpiry
{
    private static readonly int[] Thresholds = [1, 7, 14, 30];

    /// <summary>The warning that is due. Each threshold is a finding of its own, so that people are told anew at each.</summary>
    public static IReadOnlyList<Finding> Check(DateTimeOffset? expiresAt, DateTimeOffset now)
    {
        if (expiresAt is not { } at)
            return [];

        var left = at - now;
        if (left <= TimeSpan.Zero)
            return [Findings.KeyExpires.About("connection:source:key-expired", string.Create(CultureInfo.InvariantCulture, $"The source's key expired on {at:yyyy-MM-dd}, as the settings say."))];

        var due = Array.Find(Thresholds, days => left <= TimeSpan.FromDays(days));
        return due == 0
            ? []
            : [Findings.KeyExpires.About(
                string.Create(CultureInfo.InvariantCulture, $"connection:source:key-{due}d"),
                string.Create(CultureInfo.InvariantCulture, $"The source's key expires in {(left.Days == 0 ? "less than a day" : left.Days == 1 ? "1 day" : $"{left.Days} days")}, on {at:yyyy-MM-dd}."))];
    }
}
