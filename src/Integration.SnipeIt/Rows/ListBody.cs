using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Rows;

/// <summary>One page of a list, and how many rows the whole list has.</summary>
internal readonly record struct ListBody<TRow>(IReadOnlyList<TRow> Rows, long Total)
{
    /// <exception cref="JsonException">It is no list.</exception>
    public static ListBody<TRow> Read(ref Utf8JsonReader reader, WireBody.Reading<TRow> read)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        List<TRow>? rows = null;
        long? total = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("rows"u8);
            var isTotal = reader.ValueTextEquals("total"u8);
            reader.Read();
            if (isRows)
                rows = ReadRows(ref reader, read);
            else if (isTotal)
                Wire.Read(ref reader, out total);
            else
                reader.Skip();
        }

        // Rows that are not there are not no rows: every asset would be taken for missing, and created once more.
        return new ListBody<TRow>(
            rows ?? throw new JsonException("There is no list named rows."),
            total ?? throw new JsonException("There is no total."));
    }

    private static List<TRow> ReadRows(ref Utf8JsonReader reader, WireBody.Reading<TRow> read)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartArray, "a list");
        var rows = new List<TRow>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            rows.Add(read(ref reader));
        return rows;
    }
}
