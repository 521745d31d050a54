using System.Globalization;
using System.Text.Json;

namespace Shared.Json;

internal static partial class Wire
{
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) => writer.WriteString(name, value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value) => Write(writer, name, (long?)value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } truth)
            writer.WriteBoolean(name, truth);
        else
            writer.WriteNull(name);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } time)
            writer.WriteNull(name);
        else if (time.Offset == TimeSpan.Zero)
            writer.WriteString(name, time.UtcDateTime);
        else
            writer.WriteString(name, time);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value) =>
        writer.WriteString(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        if (value is { } element)
            element.WriteTo(writer);
        else
            writer.WriteNullValue();
    }

    public static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IWireText<T> => writer.WriteString(name, value?.Value);

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IWireWritable? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireWritable> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            value.WriteTo(writer);

        writer.WriteEndArray();
    }

    public static void Write<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T> values)
        where T : IWireWritable
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<long> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteNumberValue(value);

        writer.WriteEndArray();
    }

    /// <summary>Writes back the fields that the record does not know.</summary>
    public static void WriteRest(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is null)
            return;

        foreach (var (name, value) in rest)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }
}
