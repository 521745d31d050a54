using System.Buffers;
using System.Text.Json;
using Shared.Json;

namespace Dots.Client;

/// <summary>Writes an object that holds one list of texts.</summary>
internal static class KeysBody
{
    public static ReadOnlyMemory<byte> Write(string name, IReadOnlyList<string> keys)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        Wire.Write(writer, System.Text.Encoding.UTF8.GetBytes(name), keys);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
