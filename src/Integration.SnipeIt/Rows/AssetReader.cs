using System.Globalization;
using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Rows;

/// <summary>Reads assets that are listed together, which share what is the same in many of them. Not for use by several threads.</summary>
/// <param name="columns">The custom fields to be read, by column.</param>
/// <param name="zone">The server's time zone.</param>
internal sealed class AssetReader(IReadOnlyList<string> columns, TimeZoneInfo zone)
{
    private const int Unknown = -1;

    private static readonly byte[][] Names =
    [
        "id"u8.ToArray(), "asset_tag"u8.ToArray(), "serial"u8.ToArray(), "name"u8.ToArray(), "model"u8.ToArray(), "model_number"u8.ToArray(),
        "manufacturer"u8.ToArray(), "status_label"u8.ToArray(), "company"u8.ToArray(), "assigned_to"u8.ToArray(), "updated_at"u8.ToArray(),
        "deleted_at"u8.ToArray(), "custom_fields"u8.ToArray(),
    ];

    private readonly FieldOrder order = new(Names);
    private readonly Interned<Reference> models = new();
    private readonly Interned<Reference> manufacturers = new();
    private readonly Interned<Reference> companies = new();
    private readonly Interned<StatusLabel> labels = new();
    private readonly InternedTexts texts = new();

    /// <exception cref="JsonException">It is no asset.</exception>
    public Asset Read(ref Utf8JsonReader reader)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var draft = new Draft { Values = new string?[columns.Count] };
        for (var position = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; position++)
        {
            var field = order.Match(ref reader, position);
            reader.Read();
            ReadInto(ref draft, ref reader, field);
        }

        return new Asset
        {
            Id = draft.Id ?? throw Wire.Missing(ref reader, "id"),
            AssetTag = draft.AssetTag,
            Serial = draft.Serial,
            Name = draft.Name,
            Model = draft.Model,
            ModelNumber = draft.ModelNumber,
            Manufacturer = draft.Manufacturer,
            Status = draft.Status,
            Company = draft.Company,
            Assignee = draft.Assignee,
            IsDeleted = draft.IsDeleted,
            UpdatedAt = draft.UpdatedAt,
            Fields = new FieldValues(columns, draft.Values),
        };
    }

    private void ReadInto(ref Draft draft, ref Utf8JsonReader reader, int field)
    {
        switch (field)
        {
            case 0:
                Wire.Read(ref reader, out draft.Id);
                break;
            case 1:
                draft.AssetTag = Texts.Read(ref reader);
                break;
            case 2:
                draft.Serial = Texts.Read(ref reader);
                break;
            case 3:
                draft.Name = Texts.Read(ref reader);
                break;
            case 4:
                draft.Model = ReadOrNull(ref reader, models, CatalogReader.ReadReference);
                break;
            case 5:
                draft.ModelNumber = texts.Of(Texts.Read(ref reader));
                break;
            case 6:
                draft.Manufacturer = ReadOrNull(ref reader, manufacturers, CatalogReader.ReadReference);
                break;
            case 7:
                draft.Status = ReadOrNull(ref reader, labels, CatalogReader.ReadStatusLabel);
                break;
            case 8:
                draft.Company = ReadOrNull(ref reader, companies, CatalogReader.ReadReference);
                break;
            case 9:
                draft.Assignee = ReadAssignee(ref reader);
                break;
            case 10:
                draft.UpdatedAt = ReadTime(ref reader);
                break;
            case 11:
                draft.IsDeleted = reader.TokenType != JsonTokenType.Null;
                reader.Skip();
                break;
            case 12:
                ReadFields(ref reader, draft.Values);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static TRow? ReadOrNull<TRow>(ref Utf8JsonReader reader, Interned<TRow> interned, WireBody.Reading<TRow> read)
        where TRow : class, IRow => reader.TokenType == JsonTokenType.Null ? null : interned.Of(read(ref reader));

    // Users, places and other assets share ids, so that only the names are shared in memory.
    private string? ReadAssignee(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject && CatalogReader.ReadReference(ref reader) is var (id, name))
            return texts.Of(name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"#{id}"));

        reader.Skip();
        return null;
    }

    // {"datetime": "2026-03-01 12:00:00", "formatted": …} in the server's zone, and no offset.
    private DateTimeOffset? ReadTime(ref Utf8JsonReader reader)
    {
        DateTimeOffset? time = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return time;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTime = reader.ValueTextEquals("datetime"u8);
            reader.Read();
            if (isTime && DateTime.TryParseExact(Texts.Read(ref reader), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
                time = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
            else
                reader.Skip();
        }

        return time;
    }

    // {"Label": {"field": "_snipeit_ram_1", "value": …, …}, …}, in which only the field's column is a name to go by.
    private void ReadFields(ref Utf8JsonReader reader, string?[] values)
    {
        if (reader.TokenType != JsonTokenType.StartObject || columns.Count == 0)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            var (column, value) = ReadField(ref reader);
            if (column != Unknown)
                values[column] = value;
        }
    }

    private (int Column, string Value) ReadField(ref Utf8JsonReader reader)
    {
        Wire.RequireStart(ref reader, JsonTokenType.StartObject, "an object");
        var column = Unknown;
        var value = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isField = reader.ValueTextEquals("field"u8);
            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isField)
                column = ColumnAt(ref reader);
            else if (isValue)
                value = texts.Of(Texts.Read(ref reader)) ?? "";
            else
                reader.Skip();
        }

        return (column, value);
    }

    private int ColumnAt(ref Utf8JsonReader reader)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(columns[index]))
                return index;
        }

        return Unknown;
    }

    private struct Draft
    {
        public long? Id;
        public string? AssetTag;
        public string? Serial;
        public string? Name;
        public Reference? Model;
        public string? ModelNumber;
        public Reference? Manufacturer;
        public StatusLabel? Status;
        public Reference? Company;
        public string? Assignee;
        public bool IsDeleted;
        public DateTimeOffset? UpdatedAt;
        public string?[] Values;
    }
}
