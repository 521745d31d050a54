using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Core.Ticketing;

namespace MspSync.Rendering;

/// <summary>What a rule says, in words and as a file of settings.</summary>
internal static class RuleFields
{
    // A person edits the file: names stay as they are written.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Which alerts a rule matches.</summary>
    public static string Matches(TicketingRule rule)
    {
        var parts = new[]
        {
            Part("category", rule.Categories), Part("about", rule.SourceTypes), Part("severity", rule.Severities),
            Part("tenant", rule.Tenants), Part("title with", rule.TitleContains),
        };
        return parts.Any(part => part is not null) ? string.Join(", ", parts.OfType<string>()) : "every alert";
    }

    /// <summary>What becomes of them.</summary>
    public static string Makes(TicketingRule rule)
    {
        if (!rule.CreateTicket)
            return "no ticket";

        var parts = new[]
        {
            rule.Queue is null ? null : $"queue {rule.Queue}",
            rule.Resource is null ? null : $"{rule.Resource} as {rule.Role ?? "?"}",
            rule.Priority is null ? null : $"priority {rule.Priority}",
            rule.DueDays is { } days ? $"due in {Words.Count(days, "day")}" : null,
            rule.WriteBack == AlertWriteBack.None ? null : $"write back: {rule.WriteBack}",
        };
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A file for Rules:Path: of every rule what differs from the defaults.</summary>
    public static string ToFile(IEnumerable<TicketingRule> rules) =>
        new JsonObject { ["rules"] = ToList(rules) }.ToJsonString(Readable);

    /// <summary>The rules as settings, in the camel case of everything that is written here; a configuration does not mind.</summary>
    public static JsonArray ToList(IEnumerable<TicketingRule> rules) => new([.. rules.Select(ToNode)]);

    private static JsonNode ToNode(TicketingRule rule)
    {
        var plain = new TicketingRule();
        var node = new JsonObject();
        foreach (var property in typeof(TicketingRule).GetProperties())
        {
            var value = property.GetValue(rule);
            if (property.Name == nameof(TicketingRule.Name) || !IsSame(value, property.GetValue(plain)))
                node[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = ToNode(value);
        }

        return node;
    }

    private static JsonNode? ToNode(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        IEnumerable<string> list => new JsonArray([.. list.Select(item => JsonValue.Create(item))]),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static bool IsSame(object? one, object? other) =>
        one is IEnumerable and not string ? !((IEnumerable)one).Cast<object>().Any() : Equals(one, other);

    private static string? Part(string what, IList<string> values) => values.Count == 0 ? null : $"{what} {string.Join(" or ", values)}";
}
