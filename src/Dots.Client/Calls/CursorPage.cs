using System.Globalization;
using System.Text.Json;
using Shared.Json;

namespace Dots.Client;

/// <summary>The partner endpoint's rows: beside <c>nextCursor</c> where they are one page of many.</summary>
internal static class CursorPage
{
    public static string Append(string path, int limit, string? cursor) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}?limit={limit}") + (cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor));

    /// <param name="body">The answer.</param>
    /// <param name="rowsName">The field with the rows.</param>
    /// <param name="expected">The likely number of rows.</param>
    /// <param name="asked">The cursor that led here; null on the first page.</param>
    public static DotsPage<T> Read<T>(ReadOnlyMemory<byte> body, string rowsName, int expected, string? asked)
        where T : class, IWireRecord<T>
    {
        var (rows, next, saysNext) = WireBody.Read(body, (ref Utf8JsonReader reader) => Read<T>(ref reader, rowsName, expected));
        if (!saysNext)
            throw new JsonException("It does not tell by 'nextCursor' whether it is the last page.");

        return next is not null && next == asked ? throw new JsonException("Its 'nextCursor' repeats the one that led to it.") : new DotsPage<T>(rows, next);
    }

    public static T[] ReadRows<T>(ReadOnlyMemory<byte> body, string rowsName, int expected)
        where T : class, IWireRecord<T> =>
        WireBody.Read(body, (ref Utf8JsonReader reader) => Read<T>(ref reader, rowsName, expected).Rows);

    private static (T[] Rows, string? Next, bool SaysNext) Read<T>(ref Utf8JsonReader reader, string rowsName, int expected)
        where T : class, IWireRecord<T>
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        T[]? rows = null;
        string? next = null;
        var saysNext = false;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals(rowsName);
            var isNext = reader.ValueTextEquals("nextCursor"u8);
            reader.Read();
            saysNext |= isNext;
            if (isRows)
                rows = Wire.ReadRecords<T>(ref reader, FieldOrder.Of<T>(), expected);
            else if (isNext && reader.TokenType is not JsonTokenType.Null)
                Wire.Read(ref reader, out next);
            else
                reader.Skip();
        }

        // Rows that are not there are not no rows: a device would be taken for one that has no asset yet.
        return (rows ?? throw new JsonException($"There is no list named {rowsName}."), next, saysNext);
    }
}
