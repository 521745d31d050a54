using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>A row that is only counted, so that no field of it can spoil the count.</summary>
internal sealed class UnreadRow : IWireRecord<UnreadRow>
{
    private static readonly UnreadRow Instance = new();

    static byte[][] IWireRecord<UnreadRow>.FieldNames => [];

    static UnreadRow IWireRecord<UnreadRow>.Read(ref Utf8JsonReader reader, FieldOrder order)
    {
        reader.Skip();
        return Instance;
    }

    void IWireWritable.WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();
}
