using System.Text.Json;
using Shared.Json;

namespace Autotask.Client;

/// <summary>The objects that Autotask wraps its answers in.</summary>
internal static class Envelope
{
    /// <summary>A record that stands alone in a member; null when the member, or the whole body, is null or missing.</summary>
    public static T? FindRecord<T>(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> member)
        where T : class, IWireRecord<T>
    {
        if (body.IsEmpty)
            return null;

        var name = member.ToArray();
        return WireBody.Read(body, (ref Utf8JsonReader reader) =>
            reader.TokenType is not JsonTokenType.Null && MoveTo(ref reader, name) ? Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>()) : null);
    }

    public static T ReadBare<T>(ReadOnlyMemory<byte> body)
        where T : class, IWireRecord<T> =>
        WireBody.Read(body, static (ref Utf8JsonReader reader) => Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>()));

    /// <summary>A list of records; empty when the member is null or missing.</summary>
    public static IReadOnlyList<T> ReadRecords<T>(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> member)
        where T : class, IWireRecord<T>
    {
        var name = member.ToArray();
        return WireBody.Read(body, (ref Utf8JsonReader reader) => MoveTo(ref reader, name) ? Wire.ReadRecords<T>(ref reader, FieldOrder.Of<T>()) : []);
    }

    /// <summary>A number; null when the member is null or missing.</summary>
    public static long? ReadNumber(ReadOnlyMemory<byte> body, ReadOnlySpan<byte> member)
    {
        var name = member.ToArray();
        return WireBody.Read(body, (ref Utf8JsonReader reader) =>
        {
            if (!MoveTo(ref reader, name))
                return null;

            Wire.Read(ref reader, out long? number);
            return number;
        });
    }

    // Leaves the reader on the member's value. False when there is none, or it is null.
    private static bool MoveTo(ref Utf8JsonReader reader, ReadOnlySpan<byte> member)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(member);
            reader.Read();
            if (found)
                return reader.TokenType is not JsonTokenType.Null;

            reader.Skip();
        }

        return false;
    }
}
