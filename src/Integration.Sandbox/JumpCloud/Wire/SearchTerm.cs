using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The <c>search_term</c> of an event query: <c>and</c>, <c>or</c> and <c>not</c>, each an object of field and value, or of field and several values.</summary>
internal sealed class SearchTerm(JsonObject term)
{
    public bool Takes(SandboxEvent entry, string service) =>
        (term["and"] is not { } and || Conditions(and).All(condition => Holds(entry, service, condition)))
        && (term["or"] is not { } or || Conditions(or).Any(condition => Holds(entry, service, condition)))
        && (term["not"] is not { } not || !Conditions(not).Any(condition => Holds(entry, service, condition)));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Conditions(JsonNode node) => node switch
    {
        JsonObject fields => fields,
        JsonArray list => list.OfType<JsonObject>().SelectMany(fields => fields),
        _ => [],
    };

    private static bool Holds(SandboxEvent entry, string service, KeyValuePair<string, JsonNode?> condition)
    {
        var actual = condition.Key switch
        {
            "event_type" => entry.EventType,
            "service" => service,
            "resource.id" => entry.ResourceId,
            "resource.username" or "resource.hostname" => entry.ResourceName,
            "resource.source_id" => entry.Alert?.SourceId,
            "correlation.id" => entry.Alert?.RuleId,
            "id" => entry.Id,
            _ => null,
        };
        return actual is not null && (condition.Value is JsonArray values ? values.Any(value => value?.ToString() == actual) : condition.Value?.ToString() == actual);
    }
}
