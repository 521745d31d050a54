using System.Text.Json;

namespace Dots.Client;

/// <summary>Dots' own refusal: <c>{"success":false,"message":"…"}</c>. A proxy's or gateway's answer is none.</summary>
internal static class ErrorBody
{
    private const int LongestMessage = 500;

    /// <summary>Its message, never empty; null when the body is no refusal of Dots.</summary>
    public static string? Find(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return null;

        var reader = new Utf8JsonReader(body.Span);
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.StartObject ? Find(ref reader) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(ref Utf8JsonReader reader)
    {
        var isRefusal = false;
        var message = "";
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isSuccess = reader.ValueTextEquals("success"u8);
            var isMessage = reader.ValueTextEquals("message"u8);
            reader.Read();
            if (isSuccess)
                isRefusal = reader.TokenType is JsonTokenType.False;
            else if (isMessage && reader.TokenType is JsonTokenType.String)
                message = reader.GetString()!;

            if (isSuccess && !isRefusal)
                return null;

            reader.Skip();
        }

        if (!isRefusal)
            return null;

        return message.Length == 0 ? "success: false" : message[..Math.Min(message.Length, LongestMessage)];
    }
}
