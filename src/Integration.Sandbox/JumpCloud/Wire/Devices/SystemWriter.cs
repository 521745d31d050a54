using System.Text.Json;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>Writes a system, whole or as far as it was asked for.</summary>
internal static class SystemWriter
{
    public static void Write(Utf8JsonWriter writer, SystemRow row, IReadOnlySet<string> fields) => Write(writer, row, fields, []);

    public static void Write(Utf8JsonWriter writer, SystemRow row, IReadOnlySet<string> fields, ReadOnlySpan<SystemField> more)
    {
        writer.WriteStartObject();
        writer.WriteString("_id", row.Device.Id);
        WriteWhatEveryDeviceHas(writer, row, fields);
        if (row.Device.Details is { } details)
        {
            foreach (var field in SystemFields.All)
                WriteIf(field);
            foreach (var field in more)
                WriteIf(field);

            void WriteIf(SystemField field)
            {
                if (IsWanted(fields, field.Name))
                    field.Write(writer, row, details);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteWhatEveryDeviceHas(Utf8JsonWriter writer, SystemRow row, IReadOnlySet<string> fields)
    {
        if (IsWanted(fields, "organization"))
            writer.WriteString("organization", row.Organization.Id);
        if (IsWanted(fields, "created"))
            writer.WriteString("created", row.Device.Created.UtcDateTime);
        if (IsWanted(fields, "hostname"))
            writer.WriteString("hostname", row.Device.Name);
        if (IsWanted(fields, "displayName"))
            writer.WriteString("displayName", row.DisplayName);
        if (IsWanted(fields, "active"))
            writer.WriteBoolean("active", row.IsActive);
        if (IsWanted(fields, "lastContact"))
            WriteLastContact(writer, row);
        if (IsWanted(fields, "attributes"))
            WriteAttributes(writer, row);
    }

    private static void WriteLastContact(Utf8JsonWriter writer, SystemRow row)
    {
        if (row.Device.Details?.LastContact is { } contact)
            writer.WriteString("lastContact", contact.UtcDateTime);
        else
            writer.WriteNull("lastContact");
    }

    private static void WriteAttributes(Utf8JsonWriter writer, SystemRow row)
    {
        writer.WriteStartArray("attributes");
        foreach (var (name, value) in row.Device.Attributes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static bool IsWanted(IReadOnlySet<string> fields, string name) => fields.Count == 0 || fields.Contains(name);
}
