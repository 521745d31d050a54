using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Control;

/// <summary>What happens to alerts, by name, as another process asks for it.</summary>
internal static class AlertEdits
{
    private static readonly Dictionary<string, AlertHappening> Happenings = new()
    {
        ["repeat-alert"] = AlertHappening.Occurred,
        ["reopen-alert"] = AlertHappening.Opened,
        ["acknowledge-alert"] = AlertHappening.Acknowledged,
        ["resolve-alert"] = AlertHappening.Resolved,
        ["auto-resolve-alert"] = AlertHappening.AutoResolved,
        ["delete-alert"] = AlertHappening.Deleted,
        ["remove-alert"] = AlertHappening.Removed,
        ["set-alert-status"] = AlertHappening.StatusSet,
        ["set-alert-severity"] = AlertHappening.SeveritySet,
        ["add-alert-note"] = AlertHappening.NoteAdded,
    };

    public static JsonObject Run(SandboxServer sandbox, string name, JsonObject body)
    {
        if (name == "open-alert")
            return new JsonObject { ["id"] = sandbox.JumpCloud.OpenAlert((string)body.Required("organization")!, Read(body)).Id };
        if (!Happenings.TryGetValue(name, out var happening))
            throw new InvalidOperationException($"There is no edit '{name}'.");
        sandbox.JumpCloud.Play((string)body.Required("id")!, happening, (string?)body["text"]);
        return [];
    }

    private static AlertSeed Read(JsonObject body) => new()
    {
        Title = (string)body.Required("title")!,
        Id = (string?)body["id"],
        Severity = (string?)body["severity"] ?? AlertSeverity.Medium,
        Category = (string?)body["category"] ?? AlertCategory.System,
        SourceType = (string?)body["sourceType"] ?? AlertSourceType.Device,
        SourceId = (string?)body["sourceId"],
        SourceName = (string?)body["sourceName"],
        RuleId = (string?)body["ruleId"],
    };
}
