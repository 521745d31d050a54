using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

/// <summary>A model to be created. Snipe-IT takes each pair of name and number once, so that a repetition is refused.</summary>
internal sealed record ModelDraft(string Name, string? Number, long CategoryId, long? ManufacturerId, long? FieldsetId) : IWireWritable
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        if (Number is not null)
            writer.WriteString("model_number", Number);
        writer.WriteNumber("category_id", CategoryId);
        if (ManufacturerId is { } manufacturer)
            writer.WriteNumber("manufacturer_id", manufacturer);
        if (FieldsetId is { } fieldset)
            writer.WriteNumber("fieldset_id", fieldset);
        writer.WriteEndObject();
    }
}
