using System.Buffers;
using System.Text.Json;

namespace Shared.Json;

internal static partial class Wire
{
    private const int FirstGuess = 16;

    public static void Read<T>(ref Utf8JsonReader reader, FieldOrder order, int field, out T? value)
        where T : class, IWireRecord<T> => value = ReadRecord<T>(ref reader, order.Child<T>(field));

    public static void Read<T>(ref Utf8JsonReader reader, FieldOrder order, int field, out IReadOnlyList<T> value)
        where T : class, IWireRecord<T> => value = ReadRecords<T>(ref reader, order.Child<T>(field));

    public static void Read<T>(ref Utf8JsonReader reader, FieldOrder order, int field, out IReadOnlyDictionary<string, T> value)
        where T : class, IWireRecord<T>
    {
        RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var rows = order.Child<T>(field);
        Dictionary<string, T> named = [];
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is not JsonTokenType.Null)
                named[name] = ReadRecord<T>(ref reader, rows);
        }

        value = named;
    }

    public static void Read(ref Utf8JsonReader reader, out IReadOnlyList<string> value)
    {
        RequireStart(ref reader, JsonTokenType.StartArray, "a list of texts");
        List<string> texts = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            Read(ref reader, out string? text);
            texts.Add(text!);
        }

        value = texts.Count == 0 ? [] : texts;
    }

    public static void Read(ref Utf8JsonReader reader, out IReadOnlyList<long> value)
    {
        RequireStart(ref reader, JsonTokenType.StartArray, "a list of numbers");
        List<long> numbers = [];
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            Read(ref reader, out long? number);
            numbers.Add(number!.Value);
        }

        value = numbers.Count == 0 ? [] : numbers;
    }

    public static T ReadRecord<T>(ref Utf8JsonReader reader, FieldOrder order)
        where T : class, IWireRecord<T>
    {
        RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        return T.Read(ref reader, order);
    }

    /// <summary>Reads a list of records into one array; null rows are left out.</summary>
    /// <param name="reader">Stands on the start of the list.</param>
    /// <param name="order">Predicts the fields.</param>
    /// <param name="expected">The likely number of rows; the array of a list of just that many is the only one allocated.</param>
    public static T[] ReadRecords<T>(ref Utf8JsonReader reader, FieldOrder order, int expected = FirstGuess)
        where T : class, IWireRecord<T> => ReadRecords<T>(ref reader, order, expected, out _);

    /// <summary>Reads a list of records, and counts its rows with the null ones as <paramref name="sent"/>.</summary>
    public static T[] ReadRecords<T>(ref Utf8JsonReader reader, FieldOrder order, int expected, out int sent)
        where T : class, IWireRecord<T>
    {
        sent = 0;
        RequireStart(ref reader, JsonTokenType.StartArray, "a list");
        var rows = ArrayPool<T>.Shared.Rent(expected);
        var count = 0;
        try
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                sent++;
                if (reader.TokenType is JsonTokenType.Null)
                    continue;

                if (count == rows.Length)
                    Grow(ref rows);

                rows[count++] = ReadRecord<T>(ref reader, order);
            }

            return rows.AsSpan(0, count).ToArray();
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rows, clearArray: true);
        }
    }

    private static void Grow<T>(ref T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(full, clearArray: true);
        full = larger;
    }

    public static void RequireStart(ref Utf8JsonReader reader, JsonTokenType start, string expected)
    {
        if (reader.TokenType != start)
            throw Mismatch(ref reader, expected);
    }
}
