using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>Which systems a list or a search takes, in the grammar of v1 and in that of searches.</summary>
internal static class SystemFilter
{
    /// <summary>Reads <c>filter=field:$eq:value</c>, <c>filter[0]=…&amp;filter[1]=…</c> (all hold) and <c>filter[or][0]=…</c> (one holds).</summary>
    public static Func<SystemRow, bool> OfQuery(SandboxRequest request)
    {
        var filters = request.QueryValues.Where(pair => pair.Key.StartsWith("filter", StringComparison.Ordinal)).ToArray();
        var all = Conditions(filters.Where(pair => !IsOr(pair.Key)).SelectMany(pair => pair.Value.OfType<string>()));
        var any = Conditions(filters.Where(pair => IsOr(pair.Key)).SelectMany(pair => pair.Value.OfType<string>()));
        return row => Array.TrueForAll(all, holds => holds(row)) && (any.Length == 0 || Array.Exists(any, holds => holds(row)));
    }

    /// <summary>Reads the <c>filter</c> of a search: <c>{"and":[{field:value}]}</c>, <c>{"or":[…]}</c>, or a list of texts that all hold.</summary>
    public static Func<SystemRow, bool> OfBody(JsonNode? filter) => filter switch
    {
        JsonArray texts => OfTexts(texts),
        JsonObject terms => row => (terms["and"] is not JsonArray and || Pairs(and).All(pair => Holds(row, pair)))
            && (terms["or"] is not JsonArray or || Pairs(or).Any(pair => Holds(row, pair))),
        _ => _ => true,
    };

    /// <summary>Reads the <c>searchFilter</c> of a search: a text, or one of several, within one of the fields.</summary>
    public static Func<SystemRow, bool> OfSearch(JsonNode? search)
    {
        if (search is not JsonObject { } terms || terms["searchTerm"] is not { } term)
            return _ => true;
        string[] texts = term is JsonArray several ? [.. several.Select(text => text?.ToString() ?? "")] : [term.ToString()];
        string[] fields = terms["fields"] is JsonArray names ? [.. names.Select(name => name?.ToString() ?? "")] : ["hostname", "displayName", "serialNumber"];
        return row => fields.Any(field => SystemFields.TextOf(row, field) is { } value && texts.Any(text => value.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private static Func<SystemRow, bool> OfTexts(JsonArray texts)
    {
        var conditions = Conditions(texts.Select(text => text?.ToString() ?? ""));
        return row => Array.TrueForAll(conditions, holds => holds(row));
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Pairs(JsonArray terms) => terms.OfType<JsonObject>().SelectMany(term => term);

    private static bool Holds(SystemRow row, KeyValuePair<string, JsonNode?> pair) =>
        SystemFields.TextOf(row, pair.Key) == (pair.Value is JsonValue value ? value.ToString() : null);

    private static bool IsOr(string key) => key.StartsWith("filter[or]", StringComparison.Ordinal);

    private static Func<SystemRow, bool>[] Conditions(IEnumerable<string> texts) => [.. texts.Select(Condition)];

    private static Func<SystemRow, bool> Condition(string text)
    {
        if (text.Split(':', 3) is not [var field, var verb, var value])
            throw new JumpCloudRefusal(400, $"Bad Request: invalid filter \"{text}\"");
        return verb.TrimStart('$') switch
        {
            "eq" => row => SystemFields.TextOf(row, field) == value,
            "ne" => row => SystemFields.TextOf(row, field) != value,
            "gt" => row => Compare(SystemFields.TextOf(row, field), value) > 0,
            "gte" => row => Compare(SystemFields.TextOf(row, field), value) >= 0,
            "lt" => row => Compare(SystemFields.TextOf(row, field), value) < 0,
            "lte" => row => Compare(SystemFields.TextOf(row, field), value) <= 0,
            _ => throw new JumpCloudRefusal(400, $"Bad Request: invalid filter operator \"{verb}\""),
        };
    }

    // A comparison with nothing holds neither way.
    private static int? Compare(string? actual, string value)
    {
        if (actual is null)
            return null;
        return Time(actual) is { } x && Time(value) is { } y ? x.CompareTo(y) : string.CompareOrdinal(actual, value);
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
