using System.Buffers;
using System.Text.Json;

namespace Autotask.Client;

/// <summary>Writes queries.</summary>
internal static class QueryBody
{
    /// <summary>Below every id: the MSP's own company has id 0.</summary>
    public const long BeforeFirstId = -1;

    /// <param name="query">What is wanted.</param>
    /// <param name="after">The id after which rows are wanted; null asks for all of them.</param>
    public static byte[] Write<T>(AutotaskQuery<T> query, long? after) => Write(writer =>
    {
        writer.WriteNumber("maxRecords"u8, query.PageSize);
        if (query.IncludeFields.Count > 0)
            WriteFields(writer, query.IncludeFields);

        WriteFilter(writer, query.Filter, after);
    });

    public static byte[] WriteCount<T>(AutotaskFilter<T>? filter) => Write(writer => WriteFilter(writer, filter, null));

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteFields<T>(Utf8JsonWriter writer, IReadOnlyList<AutotaskField<T>> fields)
    {
        writer.WriteStartArray("includeFields"u8);
        foreach (var name in fields.Select(field => field.Name).Prepend("id").Distinct(StringComparer.Ordinal))
            writer.WriteStringValue(name);

        writer.WriteEndArray();
    }

    // Autotask wants a filter even when every row is wanted.
    private static void WriteFilter<T>(Utf8JsonWriter writer, AutotaskFilter<T>? filter, long? after)
    {
        writer.WriteStartArray("filter"u8);
        filter?.WriteTo(writer);
        if (after is not null || filter is null)
        {
            writer.WriteStartObject();
            writer.WriteString("op"u8, "gt"u8);
            writer.WriteString("field"u8, "id"u8);
            writer.WriteNumber("value"u8, after ?? BeforeFirstId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
