using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>Several rows inside the one field of an object.</summary>
internal sealed class RowsBody(string name, IReadOnlyCollection<IWireWritable> rows) : IWireWritable
{
    private readonly IReadOnlyCollection<IWireWritable> rows = rows ?? throw new ArgumentNullException(nameof(rows));

    public bool IsEmpty => rows.Count == 0;

    void IWireWritable.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var row in rows)
            row.WriteTo(writer);

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
