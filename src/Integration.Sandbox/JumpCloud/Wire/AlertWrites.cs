using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>What a caller can do to alerts. Two of the statuses are the server's to set.</summary>
internal sealed class AlertWrites(JumpCloudWorld world, AlertHandlers alerts, SandboxLog log)
{
    private static readonly string[] Settable = [AlertStatus.Open, AlertStatus.Acknowledged, AlertStatus.Resolved];

    public Reply AddNote(SandboxRequest request)
    {
        var alert = alerts.Find(request);
        if (request.RequiredObject().Text("alertNote") is not { Length: > 0 } text)
            throw JumpCloudRefusal.Invalid("alertNote is required");
        var note = world.Alerts.AddNote(alert, ProviderHandlers.Owner, text, world.Now);
        log.Accept(request, world.Now, $"alert {alert.Id}: note {note.Id}");
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteStartObject("note");
            writer.WriteString("alertNoteObjectId", note.Id);
            writer.WriteEndObject();
        });
    }

    public Reply SetStatus(SandboxRequest request)
    {
        var alert = alerts.Find(request);
        var body = request.RequiredObject();
        Move(alert, StatusOf(body), body.Text("remark"));
        log.Accept(request, world.Now, $"alert {alert.Id}: {alert.Status}");
        return AlertHandlers.One(alert);
    }

    public Reply Delete(SandboxRequest request)
    {
        var alert = alerts.Find(request);
        Move(alert, AlertStatus.Deleted, remark: null);
        log.Accept(request, world.Now, $"alert {alert.Id}: {alert.Status}");
        return JumpCloudReply.Object(_ => { });
    }

    public Reply BulkUpdate(SandboxRequest request)
    {
        var body = request.RequiredObject();
        return Bulk(request, body, StatusOf(body.Object("updateField") ?? []), body.Text("remark"));
    }

    public Reply BulkDelete(SandboxRequest request) => Bulk(request, request.RequiredObject(), AlertStatus.Deleted, remark: null);

    private Reply Bulk(SandboxRequest request, JsonObject body, string status, string? remark)
    {
        var filter = AlertFilter.OfBody(body["filter"]);
        var excluded = (body["excludeIds"] as JsonArray ?? []).Select(id => id?.ToString()).ToHashSet();
        var hit = alerts.Shown(request).Where(alert => alert.Status != AlertStatus.Deleted && !excluded.Contains(alert.Id) && filter(alert)).ToList();
        foreach (var alert in hit)
            Move(alert, status, remark);
        log.Accept(request, world.Now, $"{hit.Count} alerts of organization {request.Header("x-org-id")}: {status}");
        return JumpCloudReply.Object(writer => writer.WriteNumber("affectedCount", hit.Count));
    }

    private void Move(SandboxAlert alert, string status, string? remark) => world.Alerts.Move(alert, status, ProviderHandlers.Owner, remark, world.Now);

    private static string StatusOf(JsonObject body)
    {
        var status = body.Text("status") ?? throw JumpCloudRefusal.Invalid("status is required");
        return Settable.Contains(status) ? status : throw JumpCloudRefusal.Invalid($"invalid status \"{status}\"");
    }
}
