using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Integration.SnipeIt.Calls;

/// <summary>What a body says of an error.</summary>
/// <param name="IsError">Whether it is the envelope of an error, which has status 200 more often than not.</param>
/// <param name="IsAboutFields">Whether its messages stand under the names of fields, as those of a failed validation do.</param>
/// <param name="Messages">The messages.</param>
internal readonly record struct ErrorBody(bool IsError, bool IsAboutFields, IReadOnlyList<string> Messages)
{
    private const int LongestMessage = 500;

    private static readonly ErrorBody None = new(false, false, []);

    public static ErrorBody Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return MayBeError(body.Span) ? Parse(body) : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    // An asset or a page begins with another name, and need not be read twice.
    private static bool MayBeError(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
            && (reader.ValueTextEquals("status"u8) || reader.ValueTextEquals("messages"u8) || reader.ValueTextEquals("payload"u8)
                || reader.ValueTextEquals("error"u8) || reader.ValueTextEquals("message"u8));
    }

    private static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        var isError = root.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String && status.ValueEquals("error"u8);
        var isAboutFields = isError && root.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Object;
        return new ErrorBody(isError, isAboutFields, [.. TextsOf(root).Select(Cut).Distinct()]);
    }

    private static IEnumerable<string> TextsOf(JsonElement root)
    {
        // The payload holds the text where the server mixes the two up; in a success it is the asset.
        foreach (var name in (string[])["messages", "message", "error", "payload"])
        {
            if (!root.TryGetProperty(name, out var value))
                continue;
            foreach (var text in value.ValueKind == JsonValueKind.Object && name == "messages" ? TextsOfFields(value) : TextOf(value))
                yield return text;
        }
    }

    private static IEnumerable<string> TextsOfFields(JsonElement fields)
    {
        foreach (var field in fields.EnumerateObject())
        {
            var values = field.Value.ValueKind == JsonValueKind.Array ? [.. field.Value.EnumerateArray()] : new[] { field.Value };
            foreach (var text in values.SelectMany(TextOf))
                yield return $"{field.Name}: {text}";
        }
    }

    private static IEnumerable<string> TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => [WebUtility.HtmlDecode(text)],
        JsonValueKind.Number => [string.Create(CultureInfo.InvariantCulture, $"{value.GetDouble()}")],
        _ => [],
    };

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text[..LongestMessage];
}
