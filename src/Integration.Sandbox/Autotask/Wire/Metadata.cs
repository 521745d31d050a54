using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Picklists;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>The metadata routes.</summary>
internal sealed class Metadata(AutotaskWorld world, AutotaskBehavior behavior)
{
    public Reply Information(EntityType type) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("info");
        writer.WriteString("name", type.Name);
        writer.WriteBoolean("canCreate", type.CanCreate);
        writer.WriteBoolean("canDelete", type.CanDelete);
        writer.WriteBoolean("canQuery", type.CanQuery);
        writer.WriteBoolean("canUpdate", type.CanUpdate);
        writer.WriteString("userAccessForCreate", Access(Permissions.CanCreate(type, behavior)));
        writer.WriteString("userAccessForDelete", Access(true));
        writer.WriteString("userAccessForQuery", Access(Permissions.CanRead(type, behavior)));
        writer.WriteString("userAccessForUpdate", Access(true));
        writer.WriteBoolean("hasUserDefinedFields", type.HasUserDefinedFields);
        writer.WriteBoolean("supportsWebhookCallouts", type == EntityTypes.Companies || type == EntityTypes.Contacts || type == EntityTypes.ConfigurationItems
            || type == EntityTypes.Tickets || type == EntityTypes.TicketNotes);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    public Reply Fields(EntityType type) => Reply.Json(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("fields");
        foreach (var field in type.Fields)
            WriteField(writer, type, field);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public Reply UserDefinedFields(EntityType type) => type.HasUserDefinedFields
        ? Reply.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("fields");
            foreach (var field in world.UserDefinedFields.Of(type))
                WriteUserDefined(writer, field);
            writer.WriteEndArray();
            writer.WriteEndObject();
        })
        : AutotaskReply.Message(404, "The entity has no user-defined fields.");

    private static void WriteUserDefined(Utf8JsonWriter writer, Field field)
    {
        writer.WriteStartObject();
        writer.WriteString("name", field.Name);
        writer.WriteString("label", field.Name);
        writer.WriteString("type", "string");
        writer.WriteNumber("length", field.MaxLength);
        writer.WriteString("description", "");
        writer.WriteBoolean("isRequired", false);
        writer.WriteBoolean("isReadOnly", false);
        writer.WriteBoolean("isQueryable", true);
        writer.WriteBoolean("isReference", false);
        writer.WriteString("referenceEntityType", "");
        writer.WriteBoolean("isPickList", false);
        WriteValues(writer, []);
        writer.WriteString("picklistParentValueField", "");
        writer.WriteString("defaultValue", "");
        writer.WriteBoolean("isSupportedWebhookField", false);
        writer.WriteEndObject();
    }

    private static string Access(bool isGranted) => isGranted ? "All" : "None";

    private void WriteField(Utf8JsonWriter writer, EntityType type, Field field)
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
        writer.WriteBoolean("isQueryable", type.CanQuery && field.IsQueryable);
        writer.WriteBoolean("isReference", field.Reference.Length > 0);
        writer.WriteString("referenceEntityType", field.Reference);
        writer.WriteBoolean("isPickList", field.IsPickList);
        WriteValues(writer, world.Picklists.Of(field));
        writer.WriteString("picklistParentValueField", field.Name == "subIssueType" ? "issueType" : "");
        writer.WriteBoolean("isSupportedWebhookField", false);
        writer.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter writer, IReadOnlyList<SandboxPicklistValue> values)
    {
        writer.WriteStartArray("picklistValues");
        for (var position = 0; position < values.Count; position++)
        {
            var value = values[position];
            writer.WriteStartObject();
            writer.WriteString("value", value.Value.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("label", value.Label);
            writer.WriteBoolean("isDefaultValue", false);
            writer.WriteNumber("sortOrder", position);
            writer.WriteString("parentValue", value.ParentValue?.ToString(CultureInfo.InvariantCulture) ?? "");
            writer.WriteBoolean("isActive", value.IsActive);
            writer.WriteBoolean("isSystem", value.IsSystem);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
