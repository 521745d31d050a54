using System.Text.Json.Nodes;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Reads bodies as newer services do: what is of another kind than expected is refused, or counts as absent.</summary>
internal static class BodyReader
{
    public static JsonObject RequiredObject(this SandboxRequest request) => request.ReadObject() ?? throw JumpCloudRefusal.Invalid("the body is not a JSON object");

    public static JsonObject? Object(this JsonObject body, string name) => body[name] as JsonObject;

    public static string? Text(this JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? Number(this JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static bool? Flag(this JsonObject body, string name) => body[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
