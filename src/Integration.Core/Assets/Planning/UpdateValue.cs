using System.Text;
using System.Text.Json;

namespace Integration.Core.Assets;

/// <summary>What an update changes, as the journal keeps it: enough to tell later whether it took effect.</summary>
internal static class UpdateValue
{
    public static string Write(IReadOnlyList<AssetFieldChange> fields)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
        {
            writer.WriteStartArray();
            foreach (var (field, before, after) in fields)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(field);
                writer.WriteStringValue(before);
                writer.WriteStringValue(after);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    public static IReadOnlyList<AssetFieldChange> Read(string value)
    {
        using var document = JsonDocument.Parse(value);
        return [.. document.RootElement.EnumerateArray().Select(field => new AssetFieldChange(field[0].GetString()!, field[1].GetString(), field[2].GetString()!))];
    }
}
