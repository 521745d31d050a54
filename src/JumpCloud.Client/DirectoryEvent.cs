using System.Runtime.InteropServices;
using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

public sealed partial record DirectoryEvent
{
    /// <summary>Reads <see cref="Resource"/> as events of alerts have it.</summary>
    /// <returns>Null when there is none, or it is not an object.</returns>
    /// <exception cref="JsonException">A field that it is read into is of another kind.</exception>
    public DirectoryEventResource? ReadResource() => Read<DirectoryEventResource>(Resource);

    /// <summary>Reads <see cref="Correlation"/> as events of alerts have it.</summary>
    /// <returns>Null when there is none, or it is not an object.</returns>
    /// <exception cref="JsonException">A field that it is read into is of another kind.</exception>
    public DirectoryEventCorrelation? ReadCorrelation() => Read<DirectoryEventCorrelation>(Correlation);

    // Not read with the event: a page must not fail because one service writes these fields in another way.
    private static T? Read<T>(JsonElement? element)
        where T : class, IWireRecord<T>
    {
        if (element is not { ValueKind: JsonValueKind.Object } value)
            return null;

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return Wire.ReadRecord<T>(ref reader, FieldOrder.Of<T>());
    }
}
