using System.Text.Json;
using Integration.Sandbox.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The envelopes of JumpCloud's replies, of which there are several.</summary>
internal static class JumpCloudReply
{
    /// <summary>A refusal: a message alone in v1, with a code and a status beside it in v2.</summary>
    public static Reply Refusal(SandboxRequest request, int status, string message) => Reply.Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("message", message);
        if (request.Path.StartsWith("/api/v2/", StringComparison.OrdinalIgnoreCase))
        {
            writer.WriteNumber("code", status);
            writer.WriteString("status", ReasonPhrases.GetReasonPhrase(status));
        }

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

    public static Reply Object(Action<Utf8JsonWriter> write) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });
}
