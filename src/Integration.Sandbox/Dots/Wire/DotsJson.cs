using System.Globalization;
using System.Net;
using System.Text.Json;
using Integration.Sandbox.Dots.World;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>Writes assets, employees and places: the public API shows less of an asset than the partner endpoint, and under names that settings change.</summary>
internal sealed class DotsJson(DotsBehavior behavior)
{
    public void WriteAsset(Utf8JsonWriter writer, SandboxDotsAsset asset)
    {
        writer.WriteStartObject();
        WriteAssetFields(writer, asset);
        writer.WriteEndObject();
    }

    public void WriteAssetFields(Utf8JsonWriter writer, SandboxDotsAsset asset)
    {
        writer.WriteString("id", asset.Id);
        writer.WriteString(Name("serialNumber"), Text(asset.SerialNumber));
        writer.WriteString(Name("model"), Text((string?)asset.Values[AssetField.Model.Index]));
        writer.WriteString(Name("purchaseDate"), asset.PurchaseDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString(Name("assignmentStatus"), asset.AssigneeId is null ? "UNASSIGNED" : "ASSIGNED");
    }

    public void WriteEmployeeFields(Utf8JsonWriter writer, SandboxEmployee employee, IEnumerable<SandboxDotsAsset> assets)
    {
        writer.WriteString("id", employee.Id);
        writer.WriteString("email", employee.Email);
        writer.WriteString("phone", "555-0100");
        writer.WriteString("fullName", Text(employee.FullName));
        writer.WriteString("status", "EMPLOYED");
        writer.WriteBoolean("wasOffboarded", false);
        writer.WriteBoolean("wasOnboarded", true);
        WriteNamed(writer, "role", "Engineer");
        WriteNamed(writer, "team", "Research & Development");
        writer.WriteStartObject("addressInfo");
        writer.WriteString("address", "1 Main Street");
        writer.WriteString("city", "Berlin");
        writer.WriteEndObject();
        writer.WriteStartArray(Name("assets"));
        foreach (var asset in assets)
            WriteAsset(writer, asset);
        writer.WriteEndArray();
    }

    public void WritePlace(Utf8JsonWriter writer, SandboxPlace place)
    {
        writer.WriteStartObject();
        writer.WriteString("id", place.Id);
        writer.WriteString("name", Text(place.Name));
        writer.WriteEndObject();
    }

    public void WritePartnerAsset(Utf8JsonWriter writer, SandboxDotsAsset asset)
    {
        writer.WriteStartObject();
        writer.WriteString("id", asset.Id);
        writer.WriteString("serialNumber", Text(asset.SerialNumber));
        foreach (var field in AssetField.All)
            WriteValue(writer, field.Name, asset.Values[field.Index]);
        writer.WriteString("assigneeId", asset.AssigneeId);
        writer.WriteString("warehouseId", asset.WarehouseId);
        writer.WriteString("updated", asset.Updated.UtcDateTime);
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumber(name, number);
                break;
            case DateTimeOffset time:
                writer.WriteString(name, time.UtcDateTime);
                break;
            default:
                writer.WriteString(name, Text((string?)value));
                break;
        }
    }

    private void WriteNamed(Utf8JsonWriter writer, string field, string name)
    {
        writer.WriteStartObject(field);
        writer.WriteString("name", Text(name));
        writer.WriteEndObject();
    }

    private string Name(string field) => behavior.FieldNames.TryGetValue(field, out var name) ? name : field;

    private string? Text(string? text) => behavior.EscapesTexts ? WebUtility.HtmlEncode(text) : text;
}
