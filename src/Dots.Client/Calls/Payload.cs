using System.Text.Json;
using Shared.Json;

namespace Dots.Client;

/// <summary>
/// Finds the value in an answer of the public API. The guide's sample is the bare value, its text says that <c>success</c> stands in every answer: both are
/// accepted. What the value's field is called beside <c>success</c> is not published, so it is found by its shape.
/// </summary>
internal static class Payload
{
    /// <summary>Moves to the one object: the answer itself when it has an <c>id</c>, else the only thing beside <c>success</c> and <c>message</c>.</summary>
    /// <returns>False when that says null.</returns>
    /// <exception cref="JsonException">There is no such object, or more than one.</exception>
    public static bool MoveToObject(ref Utf8JsonReader reader)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var hasId = false;
        var others = 0;
        var value = default(Utf8JsonReader);
        for (var scan = reader; scan.Read() && scan.TokenType is JsonTokenType.PropertyName; scan.Skip())
        {
            hasId |= scan.ValueTextEquals("id"u8);
            var isOther = !IsFrame(ref scan);
            scan.Read();
            if (!isOther)
                continue;

            others++;
            value = scan;
        }

        if (hasId)
            return true;

        if (others != 1 || value.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
            throw new JsonException("It has neither an 'id' nor exactly one object beside 'success'.");

        reader = value;
        return reader.TokenType is JsonTokenType.StartObject;
    }

    /// <summary>Moves to the list: the answer itself, or the only list in it.</summary>
    /// <exception cref="JsonException">
    /// There is no list or more than one; or something stands beside it that may tell of more rows, for no paging is published.
    /// </exception>
    public static void MoveToList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray)
            return;

        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "a list, or an object that holds one");
        var lists = 0;
        var list = default(Utf8JsonReader);
        for (var scan = reader; scan.Read() && scan.TokenType is JsonTokenType.PropertyName; scan.Skip())
        {
            scan.Read();
            if (scan.TokenType is not JsonTokenType.StartArray)
                continue;

            lists++;
            list = scan;
        }

        if (lists != 1)
            throw new JsonException($"It holds {lists} lists, and not exactly one.");

        RequireWhole(reader, Count(list));
        reader = list;
    }

    /// <summary>Whether the object has a field.</summary>
    public static bool Has(Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
                return true;

            reader.Skip();
        }

        return false;
    }

    // Nothing is a list's end in silence: what is neither null nor false nor the number of its rows may be a page, a total or a cursor.
    private static void RequireWhole(Utf8JsonReader reader, int rows)
    {
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isFrame = IsFrame(ref reader);
            var name = reader.GetString();
            reader.Read();
            var isHarmless = isFrame || reader.TokenType is JsonTokenType.Null or JsonTokenType.False or JsonTokenType.StartArray
                || (reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var number) && number == rows);
            if (!isHarmless)
                throw new JsonException($"Beside its {rows} rows stands '{name}', which may tell of more, and no paging is published. SendAsync reads the answer as it is.");

            reader.Skip();
        }
    }

    private static int Count(Utf8JsonReader list)
    {
        var rows = 0;
        while (list.Read() && list.TokenType is not JsonTokenType.EndArray)
        {
            rows++;
            list.Skip();
        }

        return rows;
    }

    private static bool IsFrame(ref Utf8JsonReader reader) => reader.ValueTextEquals("success"u8) || reader.ValueTextEquals("message"u8);
}
