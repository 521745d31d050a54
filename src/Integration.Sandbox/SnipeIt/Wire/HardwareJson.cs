using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Writes an asset as reads show it, which is not as writes take it.</summary>
internal sealed class HardwareJson(SnipeItBehavior behavior)
{
    private static readonly string[] NeverSet =
        ["eol", "asset_eol_date", "supplier", "location", "rtd_location", "image", "qr", "alt_barcode", "created_by", "last_audit_date", "next_audit_date", "expected_checkin"];

    public void Write(Utf8JsonWriter writer, SandboxHardware row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", row.Id);
        writer.WriteHtml("name", row.Name);
        writer.WriteHtml("asset_tag", row.AssetTag);
        writer.WriteHtml("serial", row.Serial);
        WriteModel(writer, row.ModelRow);
        WriteStatus(writer, row);
        writer.WriteReference("company", row.CompanyRow);
        writer.WriteHtmlOrNull("notes", row.Notes);
        writer.WriteHtmlOrNull("order_number", row.OrderNumber);
        writer.WriteBoolean("byod", row.IsByod);
        writer.WriteBoolean("requestable", row.IsRequestable);
        WriteAssignee(writer, row.Assignee);
        WritePurchase(writer, row);
        foreach (var field in NeverSet)
            writer.WriteNull(field);
        WriteTimes(writer, row);
        writer.WriteNumber("checkin_counter", row.Checkins);
        writer.WriteNumber("checkout_counter", row.Checkouts);
        writer.WriteNumber("requests_counter", 0);
        writer.WriteBoolean("user_can_checkout", row.CanBeCheckedOut);
        WriteFields(writer, row);
        WriteActions(writer, row);
        writer.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter writer, HardwareModel model)
    {
        writer.WriteReference("model", model);
        writer.WriteHtmlOrNull("model_number", model.Number);
        writer.WriteReference("category", model.Category);
        writer.WriteReference("manufacturer", model.Manufacturer);
    }

    private static void WriteStatus(Utf8JsonWriter writer, SandboxHardware row)
    {
        writer.WriteStartObject("status_label");
        writer.WriteNumber("id", row.StatusRow.Id);
        writer.WriteHtml("name", row.StatusRow.Name);
        writer.WriteString("status_type", row.StatusRow.TypeName);
        writer.WriteString("status_meta", row.Assignee is null ? row.StatusRow.TypeName : "deployed");
        writer.WriteEndObject();
    }

    private static void WriteAssignee(Utf8JsonWriter writer, SnipeItUser? user)
    {
        if (user is null)
        {
            writer.WriteNull("assigned_to");
            return;
        }

        writer.WriteStartObject("assigned_to");
        writer.WriteNumber("id", user.Id);
        writer.WriteHtml("username", user.Name);
        writer.WriteHtml("name", user.Name);
        writer.WriteHtml("first_name", user.Name);
        writer.WriteNull("last_name");
        writer.WriteHtml("email", user.Email);
        writer.WriteNull("employee_number");
        writer.WriteString("type", "user");
        writer.WriteEndObject();
    }

    private void WritePurchase(Utf8JsonWriter writer, SandboxHardware row)
    {
        var months = behavior.IsTranslated ? "Monate" : "months";
        writer.WriteHtmlOrNull("warranty_months", row.WarrantyMonths is > 0 and { } warranty ? string.Create(CultureInfo.InvariantCulture, $"{warranty} {months}") : null);
        writer.WriteDate("warranty_expires", row.WarrantyMonths is > 0 and { } term ? row.PurchaseDate?.AddMonths(term) : null);
        writer.WriteDate("purchase_date", row.PurchaseDate);
        writer.WriteHtmlOrNull("purchase_cost", row.PurchaseCost?.ToString("N2", CultureInfo.InvariantCulture));
    }

    private void WriteTimes(Utf8JsonWriter writer, SandboxHardware row)
    {
        writer.WriteTime("created_at", row.CreatedAt, behavior.TimeZone);
        writer.WriteTime("updated_at", row.UpdatedAt, behavior.TimeZone);
        writer.WriteTime("deleted_at", row.DeletedAt, behavior.TimeZone);
        writer.WriteTime("last_checkout", row.LastCheckout, behavior.TimeZone);
        writer.WriteTime("last_checkin", row.LastCheckin, behavior.TimeZone);
    }

    private static void WriteFields(Utf8JsonWriter writer, SandboxHardware row)
    {
        writer.WriteStartObject("custom_fields");
        foreach (var field in row.ModelRow.Fieldset?.Fields ?? [])
        {
            writer.WriteStartObject(field.Name);
            writer.WriteString("field", field.Column);
            writer.WriteHtml("value", row.FieldValues.GetValueOrDefault(field.Column));
            writer.WriteString("field_format", "ANY");
            writer.WriteString("element", "text");
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteActions(Utf8JsonWriter writer, SandboxHardware row)
    {
        var exists = row.DeletedAt is null;
        writer.WriteStartObject("available_actions");
        writer.WriteBoolean("checkout", exists);
        writer.WriteBoolean("checkin", exists);
        writer.WriteBoolean("restore", !exists);
        writer.WriteBoolean("update", exists);
        writer.WriteEndObject();
    }
}
