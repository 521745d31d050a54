using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>The envelopes of Autotask's replies.</summary>
internal static class AutotaskReply
{
    /// <summary>A refusal: 500 with <c>errors[]</c>, whatever was wrong.</summary>
    public static Reply Errors(string message, int status = 500) => Errors([message], status);

    /// <summary>A refusal for several reasons.</summary>
    public static Reply Errors(IReadOnlyList<string> messages, int status = 500) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        foreach (var message in messages)
            writer.WriteStringValue(message);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>A routing error, which has another shape than a refusal.</summary>
    public static Reply Message(int status, string message) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("Message", message);
        writer.WriteEndObject();
    });

    public static Reply Item(SandboxRow? row, IReadOnlyList<Field>? userDefinedFields, bool hideCosts) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("item");
        if (row is null)
            writer.WriteNullValue();
        else
            row.WriteTo(writer, row.Type.Fields, userDefinedFields, hideCosts);
        writer.WriteEndObject();
    });

    public static Reply ItemId(long? id) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        if (id is { } known)
            writer.WriteNumber("itemId", known);
        else
            writer.WriteNull("itemId");
        writer.WriteEndObject();
    });

    public static Reply Count(int count) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("queryCount", count);
        writer.WriteEndObject();
    });

    public static Reply Page(
        IReadOnlyList<SandboxRow> rows,
        IReadOnlyList<Field> fields,
        IReadOnlyList<Field>? userDefinedFields,
        bool hideCosts,
        int requested,
        string? nextPageUrl) =>
        Reply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var row in rows)
                row.WriteTo(writer, fields, userDefinedFields, hideCosts);
            writer.WriteEndArray();
            writer.WriteStartObject("pageDetails");
            writer.WriteNumber("count", rows.Count);
            writer.WriteNumber("requestCount", requested);
            writer.WriteNull("prevPageUrl");
            if (nextPageUrl is null)
                writer.WriteNull("nextPageUrl");
            else
                writer.WriteString("nextPageUrl", nextPageUrl);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
}
