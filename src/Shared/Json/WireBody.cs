using System.Buffers;
using System.Text.Json;

namespace Shared.Json;

/// <summary>Whole bodies, in and out.</summary>
internal static class WireBody
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads a value out of a body; the reader stands on its first token.</summary>
    public delegate T Reading<out T>(ref Utf8JsonReader reader);

    /// <exception cref="JsonException">The body is not the JSON that was promised. The message names the place, and the row's id.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> body, Reading<T> read)
    {
        var reader = new Utf8JsonReader(body.Span, Options);
        try
        {
            if (!reader.Read())
                throw new JsonException("It is empty.");

            return read(ref reader);
        }
        catch (WireFormatException exception)
        {
            var place = JsonLocation.Find(body.Span, exception.Offset);
            var row = place.RowId is null ? "" : $", row {place.RowId}";
            throw new JsonException($"{exception.Message} ({place.Path}{row})", exception);
        }
    }

    public static byte[] Write(IWireWritable value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            value.WriteTo(writer);

        return buffer.WrittenSpan.ToArray();
    }
}
