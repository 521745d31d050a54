using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>A row inside the one field of an object, as some services want it.</summary>
internal sealed class WrappedBody(string name, IWireWritable value) : IWireWritable
{
    private readonly IWireWritable value = value ?? throw new ArgumentNullException(nameof(value));

    void IWireWritable.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(name);
        value.WriteTo(writer);
        writer.WriteEndObject();
    }
}
