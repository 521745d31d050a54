using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>One kind of things that an organization sets up, kept as the JSON that was sent: rules, or notification channels.</summary>
internal abstract class SettingsHandlers(JumpCloudWorld world, SandboxLog log, string kind)
{
    public Reply List(SandboxRequest request)
    {
        var rows = ShelfOf(request);
        return JumpCloudReply.Counted($"{kind}s", ListPage.Of(request).Cut(rows.Values), rows.Count, (writer, row) => row.WriteTo(writer));
    }

    public Reply Get(SandboxRequest request) => One(Find(request));

    public Reply Create(SandboxRequest request)
    {
        var row = Sent(request);
        if (row.Text("name") is not { Length: > 0 })
            throw JumpCloudRefusal.Invalid("name is required");
        var id = world.NextId("0a5e0000");
        Complete(row);
        ShelfOf(request).Add(id, row);
        return Saved(request, id, row, "created");
    }

    public Reply Patch(SandboxRequest request)
    {
        var sent = Sent(request);
        return Change(request, row => Patch(row, sent));
    }

    public Reply Delete(SandboxRequest request)
    {
        var row = Find(request);
        ShelfOf(request).Remove(request.Route("id"));
        Saved(request, request.Route("id"), row, "deleted");
        return JumpCloudReply.Object(_ => { });
    }

    protected Reply Change(SandboxRequest request, Action<JsonObject> change)
    {
        var row = Find(request);
        change(row);
        return Saved(request, request.Route("id"), row, "modified");
    }

    protected OrderedDictionary<string, JsonObject> ShelfOf(SandboxRequest request) => Shelf(Organization(request).Settings);

    protected abstract OrderedDictionary<string, JsonObject> Shelf(OrganizationSettings settings);

    /// <summary>Adds what the server adds to a new one.</summary>
    protected virtual void Complete(JsonObject row)
    {
    }

    protected virtual void Patch(JsonObject row, JsonObject sent)
    {
        foreach (var (name, value) in sent)
            row[name] = value?.DeepClone();
    }

    /// <summary>Leaves what the server leaves behind a change.</summary>
    protected virtual void Record(SandboxOrganization organization, JsonObject row, string verb)
    {
    }

    // What is sent stands in an envelope of its kind, as what is answered does.
    private JsonObject Sent(SandboxRequest request) =>
        request.RequiredObject()[kind] is JsonObject sent ? sent.DeepClone().AsObject() : throw JumpCloudRefusal.Invalid($"{kind} is required");

    private Reply Saved(SandboxRequest request, string id, JsonObject row, string verb)
    {
        row["objectId"] = id;
        log.Accept(request, world.Now, $"{kind} {id} {verb}");
        Record(Organization(request), row, verb);
        return One(row);
    }

    private Reply One(JsonObject row) => JumpCloudReply.Object(writer =>
    {
        writer.WritePropertyName(kind);
        row.WriteTo(writer);
    });

    private JsonObject Find(SandboxRequest request) => ShelfOf(request).GetValueOrDefault(request.Route("id")) ?? throw JumpCloudRefusal.NotFound($"{kind} not found");

    private SandboxOrganization Organization(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!;
}
