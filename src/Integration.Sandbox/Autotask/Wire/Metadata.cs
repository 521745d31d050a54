using System.Text.Json;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>The metadata routes.</summary>
internal static class Metadata
{
    public static Reply Information(EntityType type) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("info");
        writer.WriteString("name", type.Name);
        writer.WriteBoolean("canCreate", type.CanCreate);
        writer.WriteBoolean("canDelete", false);
        writer.WriteBoolean("canQuery", type.CanQuery);
        writer.WriteBoolean("canUpdate", type.CanUpdate);
        foreach (var access in (string[])["userAccessForCreate", "userAccessForDelete", "userAccessForQuery", "userAccessForUpdate"])
            writer.WriteString(access, "All");
        writer.WriteBoolean("hasUserDefinedFields", type.HasUserDefinedFields);
        writer.WriteBoolean("supportsWebhookCallouts", type == EntityTypes.Companies);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public static Reply Fields(EntityType type) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("fields");
        foreach (var field in type.Fields)
            WriteField(writer, type, field);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static Reply UserDefinedFields(EntityType type) => type.HasUserDefinedFields
        ? Reply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("fields");
            writer.WriteEndArray();
            writer.WriteEndObject();
        })
        : AutotaskReply.Message(404, "The entity has no user-defined fields.");

    private static void WriteField(Utf8JsonWriter writer, EntityType type, Field field)
    {
        writer.WriteStartObject();
        writer.WriteString("name", field.Name);
        writer.WriteString("dataType", field.Kind switch
        {
            FieldKind.Int32 => "integer",
            FieldKind.Int64 => "long",
            FieldKind.Double => "double",
            FieldKind.Bool => "boolean",
            FieldKind.DateTime => "datetime",
            _ => "string",
        });
        writer.WriteNumber("length", field.MaxLength);
        writer.WriteBoolean("isRequired", field.IsRequired);
        writer.WriteBoolean("isReadOnly", field.IsCreateOnly || field.Ordinal == 0);
        writer.WriteBoolean("isQueryable", type.CanQuery);
        writer.WriteBoolean("isReference", false);
        writer.WriteString("referenceEntityType", "");
        writer.WriteBoolean("isPickList", field.IsPickList);
        writer.WriteStartArray("picklistValues");
        foreach (var (value, label) in Picklists.Of(type, field))
        {
            writer.WriteStartObject();
            writer.WriteString("value", value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("label", label);
            writer.WriteBoolean("isDefaultValue", false);
            writer.WriteNumber("sortOrder", 0);
            writer.WriteString("parentValue", "");
            writer.WriteBoolean("isActive", true);
            writer.WriteBoolean("isSystem", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("picklistParentValueField", "");
        writer.WriteBoolean("isSupportedWebhookField", false);
        writer.WriteEndObject();
    }
}
