using System.Globalization;
using System.Text.Json;

namespace Shared.Json;

/// <summary>Names a place in a body: the JSON path, and the id of the row around it.</summary>
/// <remarks>Found by reading the body once more, so that reading rows pays nothing for it.</remarks>
internal sealed record JsonLocation(string Path, string? RowId)
{
    /// <summary>Locates the token that starts at <paramref name="offset"/>.</summary>
    public static JsonLocation Find(ReadOnlySpan<byte> body, long offset)
    {
        var reader = new Utf8JsonReader(body);
        var open = new Stack<Level>();
        while (reader.Read() && reader.TokenStartIndex < offset)
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                open.Peek().Name = reader.GetString();
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                open.Pop();

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push(new Level { IsArray = reader.TokenType is JsonTokenType.StartArray });
            else if (open.TryPeek(out var around))
                around.EndValue(ref reader);
        }

        if (reader.TokenType is JsonTokenType.EndObject && open.TryPeek(out var ended))
            ended.Name = null;

        return new JsonLocation(Join(open), RowOf(open, reader));
    }

    private static string Join(Stack<Level> open) => "$" + string.Concat(open.Reverse().Select(level => level.ToString()));

    // The row's id may come after the bad field, so the rest of the row is read too.
    private static string? RowOf(Stack<Level> open, Utf8JsonReader reader)
    {
        if (open.FirstOrDefault(level => level.Id is not null) is { } known)
            return known.Id;

        if (reader.TokenType is JsonTokenType.EndObject)
            return null;

        try
        {
            return FindId(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? FindId(ref Utf8JsonReader reader)
    {
        reader.Skip();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isId = Level.IsId(reader.GetString());
            reader.Read();
            if (isId)
                return Level.Text(ref reader);

            reader.Skip();
        }

        return null;
    }

    private sealed class Level
    {
        private int index;

        public bool IsArray { get; init; }

        public string? Name { get; set; }

        public string? Id { get; private set; }

        public static bool IsId(string? name) => name is "id" or "_id";

        public static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var id) => id.ToString(CultureInfo.InvariantCulture),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };

        public void EndValue(ref Utf8JsonReader reader)
        {
            index++;
            if (IsId(Name))
                Id = Text(ref reader);
        }

        public override string ToString() => IsArray ? $"[{index}]" : Name is null ? "" : "." + Name;
    }
}
