using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The envelopes of JumpCloud's replies, of which there are several.</summary>
internal static class JumpCloudReply
{
    public static Reply Message(int status, string message) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    /// <summary>An error as newer services give it: <c>code</c> is gRPC's, not the HTTP status.</summary>
    public static Reply GatewayStatus(int status, int code, string message) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("code", code);
        writer.WriteString("message", message);
        writer.WriteStartArray("details");
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>A list as v1 and a part of v2 wrap it.</summary>
    /// <param name="name">The rows' name: <c>results</c> or <c>records</c>.</param>
    /// <param name="rows">The page's rows.</param>
    /// <param name="total">Rows in all.</param>
    /// <param name="write">Writes a row.</param>
    public static Reply List<TRow>(string name, IEnumerable<TRow> rows, int total, Action<Utf8JsonWriter, TRow> write) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("totalCount", total);
        writer.WriteStartArray(name);
        foreach (var row in rows)
            write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>A list as classic v2 has it: bare, with the total in a header if anywhere.</summary>
    public static Reply Bare<TRow>(IEnumerable<TRow> rows, int? total, Action<Utf8JsonWriter, TRow> write)
    {
        var reply = Reply.Json(200, writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
                write(writer, row);
            writer.WriteEndArray();
        });
        return total is { } count ? reply.WithHeader("x-total-count", count.ToString(CultureInfo.InvariantCulture)) : reply;
    }

    /// <summary>A list as newer services wrap it.</summary>
    /// <param name="name">The rows' name, such as <c>alerts</c>.</param>
    /// <param name="rows">The page's rows.</param>
    /// <param name="count">Rows in all.</param>
    /// <param name="write">Writes a row.</param>
    public static Reply Counted<TRow>(string name, IEnumerable<TRow> rows, int count, Action<Utf8JsonWriter, TRow> write) => Object(writer =>
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
            write(writer, row);
        writer.WriteEndArray();
        writer.WriteNumber("count", count);
    });

    public static Reply Object(Action<Utf8JsonWriter> write) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });
}
