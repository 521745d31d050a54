using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Which alerts a list or a bulk operation is about. The two are written differently, and fail differently.</summary>
internal static class AlertFilter
{
    /// <summary>Reads <c>filter=key:operator:value</c>, all of which must hold.</summary>
    public static Func<SandboxAlert, bool> OfQuery(SandboxRequest request)
    {
        var conditions = request.QueryValues["filter"].OfType<string>().Select(Condition).ToArray();
        return alert => Array.TrueForAll(conditions, condition => condition(alert));
    }

    /// <summary>Reads the <c>filter</c> of a bulk operation. Keys that it does not know are ignored, so that a misspelt one, like none, is every alert.</summary>
    public static Func<SandboxAlert, bool> OfBody(JsonNode? filter) => alert => filter is not JsonObject keys || keys.All(key => Holds(alert, key.Key, key.Value));

    private static Func<SandboxAlert, bool> Condition(string text)
    {
        if (text.Split(':', 3) is not [var key, var verb, var value])
            throw JumpCloudRefusal.Invalid($"invalid filter \"{text}\"");
        if (key == "lastOccurredAt")
            return TimeCondition(text, verb, value);
        if (key is not ("objectId" or "category" or "severity" or "status" or "sourceType" or "sourceId" or "title"))
            throw JumpCloudRefusal.Invalid($"invalid filter field \"{key}\"");
        var values = value.Split('|');
        return verb switch
        {
            "eq" => alert => Text(alert, key) == value,
            "ne" => alert => Text(alert, key) != value,
            "in" => alert => values.Contains(Text(alert, key)),
            "search" => alert => Text(alert, key).Contains(value, StringComparison.OrdinalIgnoreCase),
            _ => throw JumpCloudRefusal.Invalid($"invalid filter operator \"{verb}\""),
        };
    }

    private static Func<SandboxAlert, bool> TimeCondition(string text, string verb, string value)
    {
        var time = Time(value) ?? throw JumpCloudRefusal.Invalid($"invalid filter \"{text}\"");
        return verb switch
        {
            "gt" => alert => alert.LastOccurredAt > time,
            "ge" => alert => alert.LastOccurredAt >= time,
            "lt" => alert => alert.LastOccurredAt < time,
            "le" => alert => alert.LastOccurredAt <= time,
            _ => throw JumpCloudRefusal.Invalid($"invalid filter operator \"{verb}\""),
        };
    }

    private static bool Holds(SandboxAlert alert, string key, JsonNode? value) => key switch
    {
        "category" or "severity" or "status" or "sourceType" or "sourceId" or "title" => Values(value).Contains(Text(alert, key)),
        "lastOccurredAtAfter" => alert.LastOccurredAt > Time(value),
        "lastOccurredAtBefore" => alert.LastOccurredAt < Time(value),
        _ => true,
    };

    private static string Text(SandboxAlert alert, string key) => key switch
    {
        "objectId" => alert.Id,
        "category" => alert.Category,
        "severity" => alert.Severity,
        "status" => alert.Status,
        "sourceType" => alert.SourceType,
        "sourceId" => alert.SourceId,
        _ => alert.Title,
    };

    private static IEnumerable<string> Values(JsonNode? value) =>
        value is JsonArray several ? several.Select(one => one?.ToString() ?? "") : [value?.ToString() ?? ""];

    private static DateTimeOffset Time(JsonNode? value) => Time(value?.ToString() ?? "") ?? throw JumpCloudRefusal.Invalid("invalid time in filter");

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
