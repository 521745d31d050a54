using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Assets;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Autotask.Tickets;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Creates, updates and replaces rows that are nothing but fields.</summary>
internal sealed class RowHandlers(AutotaskWorld world, InstalledBase installedBase, AutotaskBehavior behavior, SandboxClock clock, SandboxLog log)
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

    public Reply Delete(SandboxRequest request, EntityType type)
    {
        var table = world.Find(type)!;
        if (table.Find(QueryHandlers.IdOf(request, "id")) is not { } row)
            throw new AutotaskRefusal("No message. No matching records found. The logged in Resource may not have the required permissions to delete the data.");
        table.Remove(row);
        return Accepted(request, row, "deleted");
    }

    private Reply Create(SandboxRequest request, EntityType type, JsonObject body)
    {
        var missing = type.Fields.Where(field => field.IsRequired && QueryText.Get(body, field.Name) is null).Select(field => FieldRules.Required(field.Name)).ToArray();
        if (missing.Length > 0)
            throw new AutotaskRefusal(missing);
        var changes = bodies.ReadCreate(type, body);
        var row = world.NewRow(type);
        row.Apply(changes);
        installedBase.Create(row, changes, ServiceDesk.ApiUser);
        world.Find(type)!.Add(row);
        return Accepted(request, row, "created");
    }

    private Reply Change(SandboxRequest request, EntityType type, Func<EntityType, JsonObject, List<FieldChange>> read)
    {
        var body = RowBody.Of(request);
        var row = RowBody.IdOf(type, body) is { } id ? world.Find(type)!.Find(id) : null;
        var child = EntityTypes.FindChild(request.Route("entity"), request.Route("child"));
        if (row is null || child is not null && row[child.ParentField] as long? != QueryHandlers.IdOf(request, "parent"))
            throw new AutotaskRefusal("No matching records found. Error updating entity for record number [1].");
        var changes = read(type, body);
        var after = row.Copy();
        after.Apply(changes);
        installedBase.Change(after, changes, ServiceDesk.ApiUser);
        row.TakeOver(after);
        return Accepted(request, row, request.Method == "PUT" ? "replaced" : "updated");
    }

    private Reply Accepted(SandboxRequest request, SandboxRow row, string verb)
    {
        log.Accept(request, clock.GetUtcNow(), $"{row.Type.Name} {row.Id} {verb}");
        return AutotaskReply.ItemId(row.Id);
    }
}
