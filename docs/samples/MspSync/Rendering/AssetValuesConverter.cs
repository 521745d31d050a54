using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Core.Assets;

namespace MspSync.Rendering;

/// <summary>Writes values of an asset as an object, a member for each field. Documents are written, never read.</summary>
internal sealed class AssetValuesConverter : JsonConverter<AssetValues>
{
    public override AssetValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, AssetValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, text) in value.All)
            writer.WriteString(field, text);

        writer.WriteEndObject();
    }
}
