using System.Text.Json.Nodes;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>The rows of a change of mappings: each needs an organization and a company, by id and name.</summary>
internal static class MappingRows
{
    public static List<JsonObject> Of(SandboxRequest request) => request.ReadObject()?["data"] is JsonArray rows
        ? [.. rows.Select(row => row as JsonObject ?? throw Refusal("data must hold objects"))]
        : throw Refusal("data is required");

    public static (string Id, string Name) Required(JsonObject row, string field) =>
        row.Object(field) is { } named && named.Text("id") is { Length: > 0 } id && named.Text("name") is { Length: > 0 } name
            ? (id, name)
            : throw Refusal($"{field}.id and {field}.name are required");

    private static JumpCloudRefusal Refusal(string message) => new(400, $"Bad Request: {message}");
}
