using System.Text;
using System.Text.Json;

namespace Shared.Json;

/// <summary>Reads and writes the values of records. One overload a type, so that generated code need not name it.</summary>
internal static partial class Wire
{
    public static void Read(ref Utf8JsonReader reader, out string? value) =>
        value = reader.TokenType is JsonTokenType.String ? reader.GetString() : throw Mismatch(ref reader, "a text");

    /// <summary>Reads an id that is a text here, whether the server writes it as one or as a number.</summary>
    public static void ReadId(ref Utf8JsonReader reader, out string? value) =>
        value = reader.TokenType is JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan)
            : reader.TokenType is JsonTokenType.String ? reader.GetString()
            : throw Mismatch(ref reader, "an id");

    public static void Read(ref Utf8JsonReader reader, out int? value)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number))
            value = number;
        else if (Digits.TryParse(ref reader, out int parsed))
            value = parsed;
        else
            throw Mismatch(ref reader, "a 32-bit number");
    }

    public static void Read(ref Utf8JsonReader reader, out long? value)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var number))
            value = number;
        else if (Digits.TryParse(ref reader, out long parsed))
            value = parsed;
        else
            throw Mismatch(ref reader, "a 64-bit number");
    }

    /// <remarks>Takes an empty text for null, as services write it that keep their numbers as texts.</remarks>
    public static void ReadOrEmpty(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        if (reader.TokenType is not JsonTokenType.String || !reader.ValueTextEquals(""u8))
            Read(ref reader, out value);
    }

    public static void Read(ref Utf8JsonReader reader, out decimal? value)
    {
        if (reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var number))
            value = number;
        else if (Digits.TryParse(ref reader, out decimal parsed))
            value = parsed;
        else
            throw Mismatch(ref reader, "a decimal number");
    }

    public static void Read(ref Utf8JsonReader reader, out bool? value) => value = reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Mismatch(ref reader, "true or false"),
    };

    /// <remarks>A time without zone is UTC.</remarks>
    /// <remarks>Takes an empty text for null: some services write it where something has not happened yet.</remarks>
    public static void Read(ref Utf8JsonReader reader, out DateTimeOffset? value) =>
        value = Times.TryParse(ref reader, out var time) ? time
            : reader.TokenType is JsonTokenType.String && reader.ValueSpan.IsEmpty && !reader.HasValueSequence ? null
            : throw Mismatch(ref reader, "a date and time");

    /// <remarks>Takes a date, or a date and time at midnight whatever its zone.</remarks>
    public static void Read(ref Utf8JsonReader reader, out DateOnly? value) =>
        value = Times.TryParseDate(ref reader, out var date) ? date : throw Mismatch(ref reader, "a date, or a time at midnight");

    public static void Read(ref Utf8JsonReader reader, out JsonElement? value) => value = JsonElement.ParseValue(ref reader);

    public static void Read<T>(ref Utf8JsonReader reader, out T? value)
        where T : struct, IWireText<T> =>
        value = reader.TokenType is JsonTokenType.String ? T.From(reader.GetString()!) : throw Mismatch(ref reader, "a text");

    /// <summary>Keeps a field that the record does not know.</summary>
    public static void Keep(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? rest)
    {
        var name = reader.GetString()!;
        reader.Read();
        (rest ??= [])[name] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>A required field is missing or null; the reader stands on the end of its object.</summary>
    public static WireFormatException Missing(ref Utf8JsonReader reader, string field) =>
        new($"The field '{field}' is missing or null.", reader.TokenStartIndex);

    private static WireFormatException Mismatch(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected}, found {Describe(ref reader)}.", reader.TokenStartIndex);

    // The kind only: the value may be personal.
    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "a text that is none",
        JsonTokenType.Number => "a number that is none",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
