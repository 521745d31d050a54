using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

/// <summary>The answer to a write, of which only the id is read: the rest has another shape than what is read elsewhere.</summary>
internal static class WrittenRow
{
    /// <exception cref="JsonException">It does not say that it succeeded, or not for which row.</exception>
    public static long ReadId(ref Utf8JsonReader reader)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var isSuccess = false;
        long? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStatus = reader.ValueTextEquals("status"u8);
            var isPayload = reader.ValueTextEquals("payload"u8);
            reader.Read();
            if (isStatus)
                isSuccess = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("success"u8);
            else if (isPayload && reader.TokenType == JsonTokenType.StartObject)
                id = ReadPayload(ref reader);
            else
                reader.Skip();
        }

        return isSuccess ? id ?? throw new JsonException("There is no id in the payload.") : throw new JsonException("The status is not success.");
    }

    private static long? ReadPayload(ref Utf8JsonReader reader)
    {
        long? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
                Wire.Read(ref reader, out id);
            else
                reader.Skip();
        }

        return id;
    }
}
