using System.Text.Json;

namespace Shared.Json;

/// <summary>A generated record that reads and writes itself.</summary>
/// <remarks>
/// What was read is written back as it came, but for this: a field that has a second name, as <c>id</c> is for <c>_id</c>, or that was renamed, is written
/// under its first, and an id that is a text here is written as one though it came as a number.
/// </remarks>
internal interface IWireRecord<TSelf> : IWireWritable
    where TSelf : class, IWireRecord<TSelf>
{
    /// <summary>The field names of the wire, as UTF-8.</summary>
    static abstract byte[][] FieldNames { get; }

    /// <summary>Reads one object; the reader stands on its start and is left on its end.</summary>
    /// <param name="reader">Reads over one contiguous buffer.</param>
    /// <param name="order">Shared by all rows of one list, for it predicts a row's fields from the rows before.</param>
    static abstract TSelf Read(ref Utf8JsonReader reader, FieldOrder order);
}
