using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Creates, updates and replaces rows that are nothing but fields.</summary>
internal sealed class RowHandlers(AutotaskWorld world, AutotaskBehavior behavior, SandboxClock clock, SandboxLog log)
{
    private readonly RowBody bodies = new(world, behavior);

    public Reply Create(SandboxRequest request, EntityType type) => Create(request, type, RowBody.Of(request));

    /// <summary>Creates a row below a parent, whose id the route gives and the body need not.</summary>
    public Reply CreateChild(SandboxRequest request, ChildRoute child)
    {
        var parent = QueryHandlers.IdOf(request, "parent");
        if (world.Find(child.Parent)!.Find(parent) is null)
            throw new AutotaskRefusal($"Value does not reference an existing entity for {child.ParentField}.");
        var body = RowBody.Of(request);
        body[child.ParentField] = parent;
        return Create(request, child.Type, body);
    }

    public Reply Update(SandboxRequest request, EntityType type) => Change(request, type, bodies.ReadUpdate);

    /// <summary>Writes every writable field: what the body leaves out becomes null.</summary>
    public Reply Replace(SandboxRequest request, EntityType type) => Change(request, type, bodies.ReadReplace);

    private Reply Create(SandboxRequest request, EntityType type, JsonObject body)
    {
        var missing = type.Fields.Where(field => field.IsRequired && QueryText.Get(body, field.Name) is null).Select(field => FieldRules.Required(field.Name)).ToArray();
        if (missing.Length > 0)
            throw new AutotaskRefusal(missing);
        var changes = bodies.ReadCreate(type, body);
        var row = world.NewRow(type);
        Set(row, changes);
        world.Find(type)!.Add(row);
        return Accepted(request, row, "created");
    }

    private Reply Change(SandboxRequest request, EntityType type, Func<EntityType, JsonObject, List<FieldChange>> read)
    {
        var body = RowBody.Of(request);
        var row = RowBody.IdOf(type, body) is { } id ? world.Find(type)!.Find(id) : null;
        if (row is null || EntityTypes.FindChild(request.Route("entity"), request.Route("child")) is { } child && row[child.ParentField] as long? != QueryHandlers.IdOf(request, "parent"))
            throw new AutotaskRefusal("No matching records found. Error updating entity for record number [1].");
        Set(row, read(type, body));
        return Accepted(request, row, request.Method == "PUT" ? "replaced" : "updated");
    }

    private static void Set(SandboxRow row, List<FieldChange> changes)
    {
        foreach (var (field, value) in changes)
            row[field] = value;
    }

    private Reply Accepted(SandboxRequest request, SandboxRow row, string verb)
    {
        log.Accept(request, clock.GetUtcNow(), $"{row.Type.Name} {row.Id} {verb}");
        return AutotaskReply.ItemId(row.Id);
    }
}
