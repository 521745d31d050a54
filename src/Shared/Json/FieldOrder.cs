using System.Text.Json;

namespace Shared.Json;

/// <summary>Remembers in which order fields came, so that each name is compared with the predicted one first.</summary>
/// <remarks>Servers write all rows of a list in one order. The prediction makes finding a field one comparison instead of a search.</remarks>
/// <param name="fields">The names that the records know.</param>
/// <param name="rename">What the server calls them instead, nested ones included; null where it calls them so.</param>
internal sealed class FieldOrder(byte[][] fields, Func<byte[][], byte[][]>? rename = null)
{
    private const int NotSeen = -1;

    private readonly byte[][] names = rename?.Invoke(fields) ?? fields;
    private readonly int[] fieldAt = CreateEmpty(fields.Length);
    private FieldOrder?[]? children;

    public static FieldOrder Of<T>()
        where T : class, IWireRecord<T> => new(T.FieldNames);

    /// <summary>The index of the reader's current property name, or -1 for an unknown one.</summary>
    /// <param name="reader">Stands on a property name.</param>
    /// <param name="position">How many properties of this row came before it.</param>
    public int Match(ref Utf8JsonReader reader, int position)
    {
        if (position >= fieldAt.Length)
            return Find(ref reader);

        var predicted = fieldAt[position];
        if (predicted != NotSeen && reader.ValueTextEquals(names[predicted]))
            return predicted;

        return fieldAt[position] = Find(ref reader);
    }

    /// <summary>The order of the records nested in a field.</summary>
    public FieldOrder Child<T>(int field)
        where T : class, IWireRecord<T>
    {
        children ??= new FieldOrder?[names.Length];
        return children[field] ??= new FieldOrder(T.FieldNames, rename);
    }

    private int Find(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (reader.ValueTextEquals(names[i]))
                return i;
        }

        return NotSeen;
    }

    private static int[] CreateEmpty(int length)
    {
        var empty = new int[length];
        Array.Fill(empty, NotSeen);
        return empty;
    }
}
