using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Reads the body of a create, update or replace into the changes that it makes.</summary>
internal sealed class RowBody(AutotaskWorld world, AutotaskBehavior behavior)
{
    public static JsonObject Of(SandboxRequest request) => request.ReadObject() ?? throw new AutotaskRefusal("Unexpected end when reading JSON.");

    public static long? IdOf(EntityType type, JsonObject body) => FieldValue.ReadNullable(type["id"], QueryText.Get(body, "id")) as long?;

    /// <summary>Reads a create: everything but what the server sets.</summary>
    public List<FieldChange> ReadCreate(EntityType type, JsonObject body) => Read(type, body, field => !field.IsServerSet);

    /// <summary>Reads an update: the fields that the body names and that can be changed. Unknown ones are tolerated.</summary>
    public List<FieldChange> ReadUpdate(EntityType type, JsonObject body) => Read(type, body, field => !field.IsCreateOnly);

    /// <summary>Reads a replace: every field that can be changed, null where the body leaves it out.</summary>
    public List<FieldChange> ReadReplace(EntityType type, JsonObject body)
    {
        var given = ReadUpdate(type, body);
        var left = type.Fields.Where(field => field is { Ordinal: > 0, IsCreateOnly: false }).Except(given.Select(change => change.Field));
        return [.. left.Select(field => new FieldChange(field, null)), .. given];
    }

    private List<FieldChange> Read(EntityType type, JsonObject body, Func<Field, bool> isTaken)
    {
        var changes = new List<FieldChange>(body.Count);
        foreach (var (name, node) in body)
        {
            if (type.Find(name) is { Ordinal: > 0 } field && isTaken(field) && (!field.IsCost || behavior.CanReadCosts))
                changes.Add(FieldRules.Check(world.Picklists, field, FieldValue.ReadNullable(field, node)));
            else if (type.HasUserDefinedFields && name.Equals("userDefinedFields", StringComparison.OrdinalIgnoreCase) && node is JsonArray values)
                changes.AddRange(values.OfType<JsonObject>().Select(value => ReadUserDefined(type, value)));
        }

        return changes;
    }

    private FieldChange ReadUserDefined(EntityType type, JsonObject value)
    {
        var name = QueryText.Get(value, "name")?.ToString() ?? "";
        return world.UserDefinedFields.Find(type, name) is { } field
            ? new FieldChange(field, QueryText.Get(value, "value")?.ToString())
            : throw new AutotaskRefusal($"The user-defined field {name} does not exist for {type.Name}.");
    }
}
