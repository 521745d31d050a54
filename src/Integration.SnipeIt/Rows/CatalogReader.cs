using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Rows;

/// <summary>Reads what assets refer to.</summary>
internal static class CatalogReader
{
    public static Reference ReadReference(ref Utf8JsonReader reader)
    {
        var row = Read(ref reader);
        return new Reference(row.Id, row.Name);
    }

    public static StatusLabel ReadStatusLabel(ref Utf8JsonReader reader)
    {
        var row = Read(ref reader);
        return new StatusLabel(row.Id, row.Name, row.Type ?? "");
    }

    public static AssetModel ReadModel(ref Utf8JsonReader reader)
    {
        var row = Read(ref reader);
        return new AssetModel(row.Id, row.Name, row.Number, row.Manufacturer, row.Fieldset);
    }

    public static CustomField ReadField(ref Utf8JsonReader reader)
    {
        var row = Read(ref reader);
        return new CustomField(row.Id, row.Name, row.Column ?? throw new JsonException($"The custom field {row.Id} has no column."), row.Format);
    }

    public static Fieldset ReadFieldset(ref Utf8JsonReader reader)
    {
        var row = Read(ref reader);
        return new Fieldset(row.Id, row.Name, row.Fields);
    }

    // Each kind has a part of these fields, and the names mean the same in all of them.
    private static Row Read(ref Utf8JsonReader reader)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var row = new Row();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "id":
                    Wire.Read(ref reader, out long? id);
                    row.Id = id!.Value;
                    break;
                case "name":
                    row.Name = Texts.Read(ref reader) ?? "";
                    break;
                case "type" or "status_type":
                    row.Type = Texts.Read(ref reader);
                    break;
                case "model_number":
                    row.Number = Texts.Read(ref reader);
                    break;
                case "db_column_name":
                    row.Column = Texts.Read(ref reader);
                    break;
                case "format":
                    row.Format = Texts.Read(ref reader);
                    break;
                case "manufacturer" when reader.TokenType == JsonTokenType.StartObject:
                    row.Manufacturer = ReadReference(ref reader);
                    break;
                case "fieldset" when reader.TokenType == JsonTokenType.StartObject:
                    row.Fieldset = ReadReference(ref reader);
                    break;
                case "fields" when reader.TokenType == JsonTokenType.StartObject:
                    row.Fields = ListBody<CustomField>.Read(ref reader, ReadField).Rows;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return row.Id > 0 ? row : throw Wire.Missing(ref reader, "id");
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public string Name { get; set; } = "";

        public string? Type { get; set; }

        public string? Number { get; set; }

        public string? Column { get; set; }

        public string? Format { get; set; }

        public Reference? Manufacturer { get; set; }

        public Reference? Fieldset { get; set; }

        public IReadOnlyList<CustomField> Fields { get; set; } = [];
    }
}
