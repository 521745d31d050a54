using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Core;

namespace MspSync.Rendering;

/// <summary>Writes a count as a number, and one that could not be read as null: Unknown is not zero.</summary>
internal sealed class CountConverter : JsonConverter<Reading<int>>
{
    public override Reading<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Reading<int> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var count))
        {
            writer.WriteNumberValue(count);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
