using System.Net;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests;

public sealed record Answer(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonArray Items => Json["items"]!.AsArray();

    public string Error => Json["errors"]![0]!.ToString();
}
