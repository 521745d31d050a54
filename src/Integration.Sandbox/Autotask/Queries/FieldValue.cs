using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>Turns JSON into a field's value, with the server's complaint when it does not fit.</summary>
internal static class FieldValue
{
    public static object Read(Field field, JsonNode? node) => TryRead(field.Kind, node) ?? throw Misfit(field, node);

    public static object? ReadNullable(Field field, JsonNode? node) => node is null ? null : Read(field, node);

    private static object? TryRead(FieldKind kind, JsonNode? node)
    {
        if (node is not JsonValue value)
            return null;
        var text = value.ToString();
        return kind switch
        {
            FieldKind.Int32 or FieldKind.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            FieldKind.Double => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
            FieldKind.Bool => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValueKind() == JsonValueKind.True : null,
            FieldKind.DateTime => TryReadTime(text),
            _ => text,
        };
    }

    private static DateTime? TryReadTime(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static AutotaskRefusal Misfit(Field field, JsonNode? node) => field.Kind switch
    {
        FieldKind.Int32 or FieldKind.Int64 when node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False =>
            new AutotaskRefusal($"Unexpected character encountered while parsing value: {node.ToString()[0]}."),
        FieldKind.DateTime => new AutotaskRefusal("Conversion failed when converting date and/or time from character string."),
        _ => new AutotaskRefusal($"Conversion failed when converting varchar '{node}' to data type {field.Kind.ToString().ToLowerInvariant().TrimEnd('3', '2', '6', '4')}"),
    };
}
