using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Core.Assets;

namespace Integration.Core.Storage;

/// <summary>Writes the values of an asset as an object of its fields.</summary>
internal sealed class AssetValuesConverter : JsonConverter<AssetValues>
{
    public override AssetValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = new List<(string, string?)>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            values.Add((field, reader.GetString()));
        }

        return AssetValues.Of([.. values]);
    }

    public override void Write(Utf8JsonWriter writer, AssetValues value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, text) in value.All)
            writer.WriteString(field, text);

        writer.WriteEndObject();
    }
}
