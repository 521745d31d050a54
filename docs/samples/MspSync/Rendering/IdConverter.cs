using System.Text.Json;
using System.Text.Json.Serialization;

namespace MspSync.Rendering;

/// <summary>Writes an id as its text, also where it is a key. Documents are written, never read.</summary>
internal sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
