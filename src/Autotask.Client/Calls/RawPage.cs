using System.Text.Json;
using Shared.Json;

namespace Autotask.Client;

/// <summary>A page as Autotask gives it.</summary>
/// <param name="Items">The rows.</param>
/// <param name="NextPageUrl">Null on the last page.</param>
internal readonly record struct RawPage<T>(T[] Items, string? NextPageUrl)
    where T : class, IWireRecord<T>
{
    public static RawPage<T> Read(ReadOnlyMemory<byte> body, FieldOrder order, int expected) =>
        WireBody.Read(body, (ref Utf8JsonReader reader) => Read(ref reader, order, expected));

    private static RawPage<T> Read(ref Utf8JsonReader reader, FieldOrder order, int expected)
    {
        T[]? items = null;
        string? next = null;
        var hasDetails = false;
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            var isDetails = reader.ValueTextEquals("pageDetails"u8);
            reader.Read();
            if (isItems)
                items = Wire.ReadRecords<T>(ref reader, order, expected);
            else if (isDetails)
                (next, hasDetails) = (ReadNextPageUrl(ref reader), true);
            else
                reader.Skip();
        }

        if (items is null || !hasDetails)
            throw new JsonException($"It has no '{(items is null ? "items" : "pageDetails")}'.");

        return new RawPage<T>(items, next);
    }

    private static string? ReadNextPageUrl(ref Utf8JsonReader reader)
    {
        string? next = null;
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isNext = reader.ValueTextEquals("nextPageUrl"u8);
            reader.Read();
            if (isNext && reader.TokenType is not JsonTokenType.Null)
                Wire.Read(ref reader, out next);
            else
                reader.Skip();
        }

        return string.IsNullOrEmpty(next) ? null : next;
    }
}
