using System.Text.Json;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Dots.World;

/// <summary>What one request writes into an asset: technical data, the serial number of a new one, and nothing else.</summary>
internal sealed class AssetChanges
{
    private readonly List<(AssetField Field, object? Value)> values = [];

    public string? SerialNumber { get; private set; }

    /// <exception cref="DotsRefusal">A field is unknown, cannot be written or holds the wrong thing, or a creation has no serial number.</exception>
    public static AssetChanges Read(JsonObject body, bool isCreation)
    {
        var changes = new AssetChanges();
        foreach (var (name, value) in body)
        {
            if (name == "serialNumber" && isCreation)
                changes.SerialNumber = ReadSerialNumber(value);
            else if (AssetField.Find(name) is { } field)
                changes.values.Add((field, field.Read(value)));
            else
                throw new DotsRefusal(400, $"Field '{name}' is unknown or cannot be written");
        }

        return isCreation && changes.SerialNumber is null ? throw new DotsRefusal(400, "Missing serialNumber") : changes;
    }

    public void Apply(SandboxDotsAsset row)
    {
        foreach (var (field, value) in values)
            row.Values[field.Index] = value;
    }

    private static string ReadSerialNumber(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && !string.IsNullOrWhiteSpace((string?)value)
        ? (string)value!
        : throw new DotsRefusal(400, "Invalid value of 'serialNumber'");
}
