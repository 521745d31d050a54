using System.Globalization;
using System.Text;

namespace Integration.Core.Ticketing;

/// <summary>How alerts and instants are written for people, and how texts are kept within a target's limits.</summary>
internal static class AlertTexts
{
    private const string Nothing = "-";

    /// <summary>The value of a template's placeholder.</summary>
    public static string ValueOf(string placeholder, Episode episode, string tenantName) => placeholder switch
    {
        "title" => Of(episode.Alert.Title),
        "severity" => Of(episode.Alert.Severity),
        "category" => Of(episode.Alert.Category),
        "organization" => Of(tenantName),
        "source" => Of(episode.Alert.SourceName ?? episode.Alert.SourceId),
        "sourceType" => Of(episode.Alert.SourceType),
        "alertId" => episode.Alert.Id.Value,
        "openedAt" => Of(episode.OpenedAt),
        "lastOccurredAt" => episode.Alert.LastOccurredAt is { } at ? Of(at) : Nothing,
        "occurrences" => episode.Occurrences?.ToString(CultureInfo.InvariantCulture) ?? Nothing,
        _ => throw new ArgumentException($"No placeholder is called '{placeholder}'.", nameof(placeholder)),
    };

    public static string Of(string? value) => string.IsNullOrWhiteSpace(value) ? Nothing : value.Trim();

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>One line without control characters, of at most so many characters.</summary>
    public static string Line(string text, int length) => Cut(Plain(text, keepLines: false).Trim(), length);

    /// <summary>Lines without other control characters than line feeds, of at most so many characters.</summary>
    public static string Lines(string text, int length) =>
        Cut(Plain(text.Replace("\r\n", "\n", StringComparison.Ordinal), keepLines: true).Trim(), length);

    /// <summary>Cuts a text without splitting a character, and says that it was cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;

        var end = length - 1;
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;

        return $"{text.AsSpan(0, end)}…";
    }

    private static string Plain(string text, bool keepLines)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
            plain.Append(char.IsControl(character) && !(keepLines && character == '\n') ? ' ' : character);

        return plain.ToString();
    }
}
