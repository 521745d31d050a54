using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>The envelopes of Snipe-IT's replies: an error is a success of HTTP, and its messages are a text, an object or a number.</summary>
internal static class SnipeItReply
{
    public static Reply Success(string message, Action<Utf8JsonWriter> payload) => Envelope(200, "success", writer => writer.WriteStringValue(message), payload);

    /// <summary>A success whose text stands in the payload.</summary>
    public static Reply SuccessInPayload(string message) => Envelope(200, "success", writer => writer.WriteNullValue(), writer => writer.WriteStringValue(message));

    public static Reply Error(int status, string message) => Envelope(status, "error", writer => writer.WriteStringValue(message), writer => writer.WriteNullValue());

    public static Reply Number(int status) => Envelope(status, "error", writer => writer.WriteNumberValue(status), writer => writer.WriteNullValue());

    public static Reply Refused(SnipeItRefusal refusal, Func<Text, string> say)
    {
        if (refusal.IsInPayload)
            return Envelope(200, "error", writer => writer.WriteNullValue(), writer => writer.WriteStringValue(say(refusal.Text ?? refusal.Problems[0].Text)));
        return Envelope(200, "error", writer => WriteMessages(writer, refusal, say), refusal.Payload ?? (writer => writer.WriteNullValue()));
    }

    /// <summary>The shape of its own that a wrong token has.</summary>
    public static Reply Unauthenticated() => Object(401, writer => writer.WriteString("error", "Unauthorized or unauthenticated."));

    public static Reply List<TRow>(IReadOnlyCollection<TRow> rows, int total, Action<Utf8JsonWriter, TRow> write) => Object(200, writer =>
    {
        writer.WriteNumber("total", total);
        writer.WriteStartArray("rows");
        foreach (var row in rows)
            write(writer, row);
        writer.WriteEndArray();
    });

    public static Reply Object(int status, Action<Utf8JsonWriter> write) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });

    private static void WriteMessages(Utf8JsonWriter writer, SnipeItRefusal refusal, Func<Text, string> say)
    {
        if (refusal.Text is { } text)
        {
            writer.WriteStringValue(say(text));
            return;
        }

        writer.WriteStartObject();
        foreach (var field in refusal.Problems.GroupBy(problem => problem.Field, problem => problem.Text))
        {
            writer.WriteStartArray(field.Key);
            foreach (var problem in field)
                writer.WriteStringValue(say(problem));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static Reply Envelope(int status, string outcome, Action<Utf8JsonWriter> messages, Action<Utf8JsonWriter> payload) => Object(status, writer =>
    {
        writer.WriteString("status", outcome);
        writer.WritePropertyName("messages");
        messages(writer);
        writer.WritePropertyName("payload");
        payload(writer);
    });
}
