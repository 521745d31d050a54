using System.Text.Json;
using Shared.Json;

namespace Integration.SnipeIt.Calls;

/// <summary>What is written into an asset: what is null here is left as it is. Who has the asset cannot be written.</summary>
internal sealed record AssetWrite : IWireWritable
{
    public const string ColumnPrefix = "_snipeit_";

    public long? ModelId { get; init; }

    public long? StatusId { get; init; }

    public long? CompanyId { get; init; }

    public string? AssetTag { get; init; }

    public string? Serial { get; init; }

    public string? Name { get; init; }

    /// <summary>Custom fields by column.</summary>
    /// <exception cref="ArgumentException">A name is no column of a custom field.</exception>
    public IReadOnlyDictionary<string, string> Fields
    {
        get;
        init => field = value.Keys.FirstOrDefault(column => !column.StartsWith(ColumnPrefix, StringComparison.Ordinal)) is { } other
            ? throw new ArgumentException($"'{other}' is not the column of a custom field, which begins with {ColumnPrefix}.", nameof(value))
            : value;
    } = new Dictionary<string, string>();

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        Write(writer, "model_id", ModelId);
        Write(writer, "status_id", StatusId);
        Write(writer, "company_id", CompanyId);
        Write(writer, "asset_tag", AssetTag);
        Write(writer, "serial", Serial);
        Write(writer, "name", Name);
        foreach (var (column, value) in Fields)
            Write(writer, column, value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Write(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }
}
