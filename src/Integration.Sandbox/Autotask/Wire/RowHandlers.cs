using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Creates, updates and replaces rows that are nothing but fields.</summary>
internal sealed class RowHandlers(AutotaskWorld world, AutotaskBehavior behavior, SandboxClock clock, SandboxLog log)
{
    public Reply Create(SandboxRequest request, EntityType type)
    {
        var body = BodyOf(request);
        if (type.Fields.FirstOrDefault(field => field.IsRequired && QueryText.Get(body, field.Name) is null) is { } missing)
            throw new AutotaskRefusal($"{missing.Name} is required.");
        var row = world.NewRow(type);
        Set(row, body, includesCreateOnly: true);
        world.Find(type)!.Add(row);
        return Accepted(request, row, "created");
    }

    public Reply Update(SandboxRequest request, EntityType type)
    {
        var body = BodyOf(request);
        var row = Find(type, body);
        Set(row, body, includesCreateOnly: false);
        return Accepted(request, row, "updated");
    }

    /// <summary>Writes every writable field: what the body leaves out becomes null.</summary>
    public Reply Replace(SandboxRequest request, EntityType type)
    {
        var body = BodyOf(request);
        var row = Find(type, body);
        foreach (var field in type.Fields.Where(field => field is { Ordinal: > 0, IsCreateOnly: false }))
            row[field] = null;
        Set(row, body, includesCreateOnly: false);
        return Accepted(request, row, "replaced");
    }

    private SandboxRow Find(EntityType type, JsonObject body)
    {
        var id = FieldValue.ReadNullable(type["id"], QueryText.Get(body, "id")) as long?;
        return id is { } known && world.Find(type)!.Find(known) is { } row ? row : throw new AutotaskRefusal("No matching records found. Error updating entity for record number [1].");
    }

    private void Set(SandboxRow row, JsonObject body, bool includesCreateOnly)
    {
        foreach (var (name, node) in body)
        {
            if (row.Type.Find(name) is not { Ordinal: > 0 } field || field.IsCreateOnly && !includesCreateOnly || field.IsCost && !behavior.CanReadCosts)
                continue;
            var value = FieldValue.ReadNullable(field, node);
            if (Picklists.Of(row.Type, field) is { Count: > 0 } labels && value is long number && labels.All(label => label.Value != number))
                throw new AutotaskRefusal($"Picklist value [{number}] does not exist for {field.Name}.");
            row[field] = value;
        }
    }

    private Reply Accepted(SandboxRequest request, SandboxRow row, string verb)
    {
        log.Accept(request, clock.GetUtcNow(), $"{row.Type.Name} {row.Id} {verb}");
        return AutotaskReply.ItemId(row.Id);
    }

    private static JsonObject BodyOf(SandboxRequest request) => request.ReadObject() ?? throw new AutotaskRefusal("Unexpected end when reading JSON.");
}
