using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.SnipeIt.World;

/// <summary>A body as the server takes it in: texts are trimmed, and an empty one is null.</summary>
internal sealed class Input(JsonObject body)
{
    public IEnumerable<string> Names => body.Select(pair => pair.Key);

    public bool Has(string name) => body.ContainsKey(name);

    public string? Text(string name) => body[name] is not { } node ? null : node.GetValueKind() switch
    {
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Array => string.Join(',', node.AsArray()),
        _ => node.ToString().Trim() is { Length: > 0 } text ? text : null,
    };

    /// <summary>The number of a field; null when it is absent, null or none.</summary>
    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public decimal? Amount(string name) => decimal.TryParse(Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    public DateOnly? Date(string name) => DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date) ? date : null;
}
