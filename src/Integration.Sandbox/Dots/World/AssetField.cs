using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Dots.World;

/// <summary>A field of an asset's technical data, which alone can be written.</summary>
/// <param name="Index">Where an asset keeps its value.</param>
/// <param name="Name">The name on the wire.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record AssetField(int Index, string Name, AssetFieldKind Kind)
{
    public static readonly AssetField[] All =
    [
        new(0, "name", AssetFieldKind.Text),
        new(1, "manufacturer", AssetFieldKind.Text),
        new(2, "model", AssetFieldKind.Text),
        new(3, "operatingSystem", AssetFieldKind.Text),
        new(4, "operatingSystemVersion", AssetFieldKind.Text),
        new(5, "architecture", AssetFieldKind.Text),
        new(6, "processor", AssetFieldKind.Text),
        new(7, "memory", AssetFieldKind.Bytes),
        new(8, "storage", AssetFieldKind.Bytes),
        new(9, "lastContact", AssetFieldKind.Time),
    ];

    public static readonly AssetField Model = All[2];

    private static readonly Dictionary<string, AssetField> ByName = All.ToDictionary(field => field.Name);

    public static AssetField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Reads a value that a person or a seed gives as text.</summary>
    /// <exception cref="DotsRefusal">The value is not what the field holds.</exception>
    public object? Parse(string? text) => Read(Kind == AssetFieldKind.Bytes && long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text);

    /// <summary>Reads a value as it stands in a body.</summary>
    /// <exception cref="DotsRefusal">The value is not what the field holds.</exception>
    public object? Read(JsonNode? value) => value is null ? null : (Kind, value.GetValueKind()) switch
    {
        (AssetFieldKind.Text, JsonValueKind.String) => (string?)value,
        (AssetFieldKind.Bytes, JsonValueKind.Number) when value.AsValue().TryGetValue<long>(out var number) && number >= 0 => number,
        (AssetFieldKind.Time, JsonValueKind.String) when DateTimeOffset.TryParse((string?)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => throw new DotsRefusal(400, $"Invalid value of '{Name}'"),
    };
}
