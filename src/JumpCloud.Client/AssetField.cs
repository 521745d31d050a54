using System.Text.Json;

namespace JumpCloud.Client;

public sealed partial record AssetField
{
    /// <summary>Reads <see cref="Value"/> as a person sees it: a text or number as it is, the name of what was chosen from a list.</summary>
    /// <returns>Null when there is no value, or it is of another shape.</returns>
    public string? ReadText() => Value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.Object } chosen when chosen.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        _ => null,
    };
}
