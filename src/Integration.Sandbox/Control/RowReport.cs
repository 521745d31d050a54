using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Control;

/// <summary>Shows Autotask rows in an order and a form that hang on neither ids nor times, so that two worlds can be compared.</summary>
internal static class RowReport
{
    /// <summary>Shows the fields that have a value.</summary>
    public static JsonObject Of(SandboxRow row, string[] fields) => new(fields
        .Select(field => KeyValuePair.Create(field, row[field]))
        .Where(pair => pair.Value is not null)
        .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, ToJson(pair.Value!))));

    /// <summary>Orders by content.</summary>
    public static JsonArray Sorted(IEnumerable<JsonObject> reports) =>
        [.. reports.Select(report => (Report: report, Text: report.ToJsonString())).OrderBy(pair => pair.Text, StringComparer.Ordinal).Select(pair => pair.Report)];

    private static JsonValue? ToJson(object value) => value switch
    {
        long number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        DateTime time => JsonValue.Create(time),
        _ => JsonValue.Create((string)value),
    };
}
