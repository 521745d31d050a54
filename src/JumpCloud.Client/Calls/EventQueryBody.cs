using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace JumpCloud.Client;

/// <summary>Writes the body of an event query.</summary>
internal static class EventQueryBody
{
    /// <param name="query">What to ask for.</param>
    /// <param name="searchAfter">The raw JSON of the <c>X-Search_after</c> header of the page before: a mixed array, sent back as it came.</param>
    public static ReadOnlyMemory<byte> Write(DirectoryEventQuery query, string? searchAfter)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        WriteTexts(writer, "service", query.Services);
        writer.WriteString("start_time", Format(query.StartTime));
        if (query.EndTime is { } end)
            writer.WriteString("end_time", Format(end));
        writer.WriteNumber("limit", query.PageSize);
        writer.WriteString("sort", "ASC");
        if (query.Fields.Count > 0)
            WriteTexts(writer, "fields", query.Fields);
        if (query.EventTypes.Count > 0)
        {
            writer.WriteStartObject("search_term");
            writer.WriteStartObject("and");
            WriteTexts(writer, "event_type", query.EventTypes);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        if (searchAfter is not null)
        {
            writer.WritePropertyName("search_after");
            writer.WriteRawValue(searchAfter);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
