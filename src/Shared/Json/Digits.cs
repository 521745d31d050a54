using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Shared.Json;

/// <summary>Numbers that come as texts.</summary>
internal static class Digits
{
    private const int MaxLength = 64;

    // T.TryParse also takes surrounding white space and group separators, which no API writes on purpose.
    private static readonly SearchValues<byte> Allowed = SearchValues.Create("0123456789+-.eE"u8);

    public static bool TryParse<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, IUtf8SpanParsable<T>
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > MaxLength)
            return false;

        var text = reader.ValueSpan;
        return !text.ContainsAnyExcept(Allowed) && T.TryParse(text, CultureInfo.InvariantCulture, out value);
    }
}
