using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.Control;

/// <summary>All alerts with what happened to them, in a form that two runs can be compared by.</summary>
internal static class AlertReport
{
    public static JsonObject Of(SandboxServer sandbox) => new()
    {
        ["alerts"] = new JsonArray([.. sandbox.JumpCloud.Organizations.SelectMany(organization => organization.Alerts).Select(Row)]),
    };

    private static JsonObject Row(SandboxAlert alert) => new()
    {
        ["organization"] = alert.OrganizationId,
        ["id"] = alert.Id,
        ["title"] = alert.Title,
        ["severity"] = alert.Severity,
        ["status"] = alert.Status,
        ["source"] = alert.SourceName,
        ["occurrences"] = alert.Occurrences.Count,
        ["lastOccurredAt"] = Text(alert.LastOccurredAt),
        ["history"] = new JsonArray([.. alert.History.Select(change => new JsonObject
        {
            ["at"] = Text(change.At),
            ["status"] = change.Status,
            ["by"] = change.By,
            ["remark"] = change.Remark,
        })]),
        ["notes"] = new JsonArray([.. alert.Notes.Select(note => new JsonObject { ["at"] = Text(note.At), ["author"] = note.Author, ["text"] = note.Text })]),
    };

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);
}
