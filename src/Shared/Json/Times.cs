using System.Text.Json;

namespace Shared.Json;

/// <summary>Dates and times. <see cref="Utf8JsonReader"/> would read one without zone as local time.</summary>
internal static class Times
{
    private const int DateLength = 10;

    public static bool TryParse(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String)
            return false;

        if (HasZone(ref reader))
            return reader.TryGetDateTimeOffset(out value);

        if (!reader.TryGetDateTime(out var time))
            return false;

        value = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        return true;
    }

    public static bool TryParseDate(ref Utf8JsonReader reader, out DateOnly value)
    {
        value = default;
        if (reader.TokenType is not JsonTokenType.String)
            return false;

        if (reader.ValueIsEscaped)
            return TryParse(ref reader, out var time) && TryDate(time, out value);

        var text = reader.ValueSpan;
        if (text.Length > DateLength && !IsMidnight(text[DateLength..]))
            return false;

        return text.Length >= DateLength && DateOnly.TryParseExact(System.Text.Encoding.ASCII.GetString(text[..DateLength]), "yyyy-MM-dd", out value);
    }

    // Rare: some writers escape the plus of a zone.
    private static bool TryDate(DateTimeOffset time, out DateOnly date)
    {
        date = DateOnly.FromDateTime(time.DateTime);
        return time.TimeOfDay == TimeSpan.Zero;
    }

    private static bool HasZone(ref Utf8JsonReader reader) =>
        HasZone(reader.ValueIsEscaped ? System.Text.Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);

    private static bool HasZone(ReadOnlySpan<byte> text) => text.Length > DateLength && text[DateLength..].ContainsAny((byte)'Z', (byte)'+', (byte)'-');

    // T00:00, T00:00:00, T00:00:00.000, with any zone or none.
    private static bool IsMidnight(ReadOnlySpan<byte> time)
    {
        var zone = time.IndexOfAny((byte)'Z', (byte)'+', (byte)'-');
        var clock = zone < 0 ? time : time[..zone];
        return clock.Length >= 6 && clock[0] is (byte)'T' && !clock[1..].ContainsAnyExcept("0:."u8);
    }
}
