using System.Text.Json;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>The envelopes of Dots' replies.</summary>
internal static class DotsReply
{
    public static Reply Refused(int status, string message) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success", false);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    });

    /// <param name="envelope">How the object is wrapped.</param>
    /// <param name="fields">Writes its fields.</param>
    public static Reply One(DotsEnvelope envelope, Action<Utf8JsonWriter> fields) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        if (envelope != DotsEnvelope.Bare)
            writer.WriteBoolean("success", true);
        if (envelope == DotsEnvelope.Wrapped)
            writer.WriteStartObject("data");
        fields(writer);
        if (envelope == DotsEnvelope.Wrapped)
            writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <param name="envelope">How the list is wrapped.</param>
    /// <param name="name">What it is called beside <c>success</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="write">Writes a row, braces and all.</param>
    public static Reply List<TRow>(DotsEnvelope envelope, string name, IEnumerable<TRow> rows, Action<Utf8JsonWriter, TRow> write) => Reply.Json(200, writer =>
    {
        if (envelope == DotsEnvelope.Bare)
        {
            writer.WriteStartArray();
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success", true);
            writer.WriteStartArray(envelope == DotsEnvelope.Wrapped ? "data" : name);
        }

        foreach (var row in rows)
            write(writer, row);
        writer.WriteEndArray();
        if (envelope != DotsEnvelope.Bare)
            writer.WriteEndObject();
    });
}
