using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The alerts of one organization, one at a time and in lists.</summary>
internal sealed class AlertHandlers(JumpCloudWorld world, JumpCloudBehavior behavior)
{
    public Reply List(SandboxRequest request)
    {
        var filter = AlertFilter.OfQuery(request);
        var page = ListPage.Of(request);
        var rows = Sort(Shown(request).Where(filter), request.Query("sort") ?? "").ToList();
        return JumpCloudReply.Counted("alerts", page.Cut(rows), rows.Count, Write);
    }

    public Reply Get(SandboxRequest request) => One(Find(request));

    public Reply Occurrences(SandboxRequest request)
    {
        var alert = Find(request);
        var page = ListPage.Of(request).Cut(alert.Occurrences.Reverse());
        return JumpCloudReply.Counted("alertOccurrences", page, alert.Occurrences.Count, (writer, at) =>
        {
            writer.WriteStartObject();
            writer.WriteString("occurredAt", at.UtcDateTime);
            writer.WriteEndObject();
        });
    }

    public Reply Notes(SandboxRequest request)
    {
        var page = ListPage.Of(request).Cut(Find(request).Notes.Reverse());
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteStartArray("notes");
            foreach (var note in page)
                WriteNote(writer, note);
            writer.WriteEndArray();
        });
    }

    public Reply Stats(SandboxRequest request)
    {
        var alerts = Shown(request).ToList();
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteStartObject("context");
            writer.WriteNumber("count", alerts.Count(alert => alert.Status == AlertStatus.Open));
            writer.WriteEndObject();
            writer.WriteNumber("totalCount", alerts.Count);
        });
    }

    public SandboxAlert Find(SandboxRequest request) =>
        world.Alerts.Find(request.Route("alert")) is { } alert && alert.OrganizationId == request.Header("x-org-id") && IsShown(alert)
            ? alert
            : throw JumpCloudRefusal.NotFound("alert not found");

    public IEnumerable<SandboxAlert> Shown(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!.Alerts.Where(IsShown);

    public static Reply One(SandboxAlert alert) => JumpCloudReply.Object(writer =>
    {
        writer.WritePropertyName("alert");
        Write(writer, alert);
    });

    private bool IsShown(SandboxAlert alert) => behavior.ShowsDeletedAlerts || alert.Status != AlertStatus.Deleted;

    // Without a sort the alerts last changed come first, so that they move while they are paged through.
    private static IEnumerable<SandboxAlert> Sort(IEnumerable<SandboxAlert> alerts, string sort)
    {
        var rows = sort.TrimStart('-') switch
        {
            "objectId" => alerts.OrderBy(alert => alert.Id, StringComparer.Ordinal),
            "lastOccurredAt" => alerts.OrderBy(alert => alert.LastOccurredAt).ThenBy(alert => alert.Id, StringComparer.Ordinal),
            _ => alerts.OrderByDescending(alert => alert.ChangedAt),
        };
        return sort.StartsWith('-') ? rows.Reverse() : rows;
    }

    private static void Write(Utf8JsonWriter writer, SandboxAlert alert)
    {
        writer.WriteStartObject();
        writer.WriteString("objectId", alert.Id);
        writer.WriteString("title", alert.Title);
        writer.WriteString("severity", alert.Severity);
        writer.WriteString("status", alert.Status);
        writer.WriteString("category", alert.Category);
        writer.WriteString("sourceType", alert.SourceType);
        writer.WriteString("sourceId", alert.SourceId);
        writer.WriteString("sourceName", alert.SourceName);
        writer.WriteString("lastOccurredAt", alert.LastOccurredAt.UtcDateTime);
        writer.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter writer, SandboxAlertNote note)
    {
        writer.WriteStartObject();
        writer.WriteString("alertNoteObjectId", note.Id);
        writer.WriteString("alertNote", note.Text);
        writer.WriteString("createdAt", note.At.UtcDateTime);
        writer.WriteString("createdBy", note.Author);
        writer.WriteEndObject();
    }
}
