using System.Text.Json;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Writes an asset as the answer to a write shows it: flat, with ids and columns, and nothing escaped.</summary>
internal static class FlatJson
{
    public static void Write(Utf8JsonWriter writer, SandboxHardware row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteString("name", row.Name);
        writer.WriteString("asset_tag", row.AssetTag);
        writer.WriteString("serial", row.Serial);
        writer.WriteNumber("model_id", row.ModelRow.Id);
        writer.WriteNumber("status_id", row.StatusRow.Id);
        WriteId(writer, "company_id", row.CompanyRow);
        WriteId(writer, "assigned_to", row.Assignee);
        writer.WriteString("notes", row.Notes);
        writer.WriteString("order_number", row.OrderNumber);
        writer.WriteString("created_at", row.CreatedAt.UtcDateTime);
        writer.WriteString("updated_at", row.UpdatedAt.UtcDateTime);
        foreach (var (column, value) in row.FieldValues)
            writer.WriteString(column, value);
        writer.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter writer, string name, CatalogRow? row)
    {
        if (row is null)
            writer.WriteNull(name);
        else
            writer.WriteNumber(name, row.Id);
    }
}
