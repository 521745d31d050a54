using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Control;

/// <summary>Reads what a control request must name.</summary>
internal static class Arguments
{
    public static JsonValue Required(this JsonObject body, string name) =>
        body[name] as JsonValue ?? throw new InvalidOperationException($"'{name}' is missing.");

    public static DateOnly RequiredDate(this JsonObject body, string name) => DateOnly.Parse(body.Required(name).ToString(), CultureInfo.InvariantCulture);
}
