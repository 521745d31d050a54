using System.Globalization;
using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>The rows of one response and the total that came with it.</summary>
/// <remarks>JumpCloud wraps rows under a name of the list's own beside a total, or sends a bare array with the total in a header.</remarks>
/// <param name="Rows">Without the null ones.</param>
/// <param name="Sent">The number of rows, null ones included.</param>
/// <param name="Total">Null when there is none, or it is smaller than this page, which no total is.</param>
internal readonly record struct ListBody<T>(T[] Rows, int Sent, long? Total)
    where T : class, IWireRecord<T>
{
    private const string TotalHeader = "x-total-count";

    /// <param name="response">The page.</param>
    /// <param name="shape">The names of its fields.</param>
    /// <param name="expected">The likely number of rows.</param>
    public static ListBody<T> Read(WireResponse response, in ListShape shape, int expected)
    {
        var (rowsName, totalName) = (shape.Rows, shape.Total);
        var body = WireBody.Read(response.Body, (ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.StartArray
            ? new ListBody<T>(Wire.ReadRecords<T>(ref reader, FieldOrder.Of<T>(), expected, out var sent), sent, null)
            : ReadEnvelope(ref reader, rowsName, totalName, expected));
        var total = body.Total ?? TotalOf(response);
        return body with { Total = total < body.Sent ? null : total };
    }

    /// <param name="shape">The list's.</param>
    /// <param name="pageSize">The rows that were asked for.</param>
    /// <param name="read">The rows up to the end of this page.</param>
    public bool IsLast(in ListShape shape, int pageSize, long read) => shape.AdvancesByRows
        ? Sent == 0 || (read >= Total && Sent < pageSize)
        : Total is { } total ? read >= total : Sent == 0;

    private static long? TotalOf(WireResponse response) =>
        long.TryParse(response.Find(TotalHeader), CultureInfo.InvariantCulture, out var total) ? total : null;

    private static ListBody<T> ReadEnvelope(ref Utf8JsonReader reader, string rowsName, string totalName, int expected)
    {
        T[]? rows = null;
        var sent = 0;
        long? total = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals(rowsName);
            var isTotal = reader.ValueTextEquals(totalName);
            reader.Read();
            if (isRows)
                rows = Wire.ReadRecords<T>(ref reader, FieldOrder.Of<T>(), expected, out sent);
            else if (isTotal && reader.TokenType is not JsonTokenType.Null)
                Wire.Read(ref reader, out total);
            else
                reader.Skip();
        }

        // Rows that are not there are not no rows: billing would take the difference for zero.
        return new ListBody<T>(rows ?? throw new JsonException($"There is no list named {rowsName}."), sent, total);
    }
}
