using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Core;

namespace MspSync.Rendering;

/// <summary>Writes when a key expires: a time, or <c>never</c>; null when the source does not say.</summary>
internal sealed class ExpiryConverter : JsonConverter<Reading<DateTimeOffset?>>
{
    public override Reading<DateTimeOffset?> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Reading<DateTimeOffset?> value, JsonSerializerOptions options)
    {
        if (!value.TryGet(out var at))
            writer.WriteNullValue();
        else if (at is { } time)
            writer.WriteStringValue(time);
        else
            writer.WriteStringValue("never");
    }
}
