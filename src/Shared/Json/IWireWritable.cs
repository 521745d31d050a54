using System.Text.Json;

namespace Shared.Json;

/// <summary>Something that writes itself as a JSON object.</summary>
internal interface IWireWritable
{
    void WriteTo(Utf8JsonWriter writer);
}
