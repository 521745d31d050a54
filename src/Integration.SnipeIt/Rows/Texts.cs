using System.Net;
using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Rows;

/// <summary>Reads texts, which Snipe-IT escapes for HTML, and of which it shows an absent one as empty.</summary>
internal static class Texts
{
    /// <returns>The text as it was typed; null when there is none.</returns>
    public static string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;

        Wire.Read(ref reader, out string? text);
        return string.IsNullOrEmpty(text) ? null : Decode(text);
    }

    private static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
}
