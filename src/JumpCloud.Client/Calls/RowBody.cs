using System.Text.Json;
using Shared.Http;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>The one row of a response.</summary>
internal static class RowBody
{
    /// <param name="response">The answer.</param>
    /// <param name="wrapper">The field that holds the row. Where the answer has no such field it is the row itself: JumpCloud's documents and services differ in this.</param>
    public static T Read<T>(WireResponse response, string? wrapper)
        where T : class, IWireRecord<T> =>
        WireBody.Read(response.Body, (ref Utf8JsonReader reader) =>
        {
            if (wrapper is not null)
                Enter(ref reader, wrapper);

            return Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>());
        });

    // Moves the reader to the wrapped object, or leaves it where it is.
    private static void Enter(ref Utf8JsonReader reader, string wrapper)
    {
        var ahead = reader;
        if (ahead.TokenType is not JsonTokenType.StartObject)
            return;

        while (ahead.Read() && ahead.TokenType is JsonTokenType.PropertyName)
        {
            var isRow = ahead.ValueTextEquals(wrapper);
            ahead.Read();
            if (isRow && ahead.TokenType is JsonTokenType.StartObject)
            {
                reader = ahead;
                return;
            }

            ahead.Skip();
        }
    }
}
