using System.Text.Json;

namespace JumpCloud.Client;

/// <summary>JumpCloud's error messages. Its services differ in shape, and a body may be empty or a proxy's HTML.</summary>
internal static class ErrorBody
{
    private const int LongestMessage = 500;

    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? [.. TextsOf(document.RootElement).Distinct()] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> TextsOf(JsonElement error)
    {
        foreach (var name in (string[])["message", "error"])
        {
            if (error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
                yield return text.Length <= LongestMessage ? text : text[..LongestMessage];
        }
    }
}
