using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The rules by which an organization's alerts are raised, and the templates for them. The sandbox raises no alerts by them.</summary>
internal sealed class RuleHandlers(JumpCloudWorld world, SandboxLog log) : SettingsHandlers(world, log, "rule")
{
    private const string Enabled = "RULE_STATUS_ENABLED";
    private const string Disabled = "RULE_STATUS_DISABLED";

    private static readonly (string Id, string Name, string Severity)[] AllTemplates =
    [
        ("0a7e00000000000000000001", "Device offline", AlertSeverity.Medium),
        ("0a7e00000000000000000002", "Disk space low", AlertSeverity.High),
        ("0a7e00000000000000000003", "Disk encryption off", AlertSeverity.High),
        ("0a7e00000000000000000004", "Battery health poor", AlertSeverity.Low),
    ];

    private readonly JumpCloudWorld world = world;

    public Reply SetStatus(SandboxRequest request)
    {
        var status = request.RequiredObject().Text("status");
        return status is Enabled or Disabled ? Change(request, row => row["status"] = status) : throw JumpCloudRefusal.Invalid($"invalid status \"{status}\"");
    }

    // Which rules need System Insights is not public; here it is those that say so.
    public Reply Stats(SandboxRequest request)
    {
        var needing = ShelfOf(request).Values.Count(rule => rule["systemInsightsRequired"] is JsonValue value && value.TryGetValue(out bool required) && required);
        return JumpCloudReply.Object(writer => writer.WriteNumber("systemInsightsRequiredCount", needing));
    }

    public static Reply Templates(SandboxRequest request) =>
        JumpCloudReply.Counted("templates", ListPage.Of(request).Cut(AllTemplates), AllTemplates.Length, WriteTemplate);

    public static Reply Template(SandboxRequest request)
    {
        var id = request.Route("id");
        var template = Array.Find(AllTemplates, candidate => candidate.Id == id);
        if (template.Id is null)
            throw JumpCloudRefusal.NotFound("template not found");
        return JumpCloudReply.Object(writer =>
        {
            writer.WritePropertyName("template");
            WriteTemplate(writer, template);
        });
    }

    protected override OrderedDictionary<string, JsonObject> Shelf(OrganizationSettings settings) => settings.Rules;

    protected override void Complete(JsonObject row) => row.TryAdd("status", Enabled);

    protected override void Record(SandboxOrganization organization, JsonObject row, string verb) => world.Record(
        organization,
        new SandboxEvent(world.NextId("0e000000"), world.Now, SandboxEvent.AlertService, $"rule_{verb}", row.Text("objectId")!, row.Text("name") ?? "")
        {
            By = ProviderHandlers.Owner,
        });

    private static void WriteTemplate(Utf8JsonWriter writer, (string Id, string Name, string Severity) template)
    {
        writer.WriteStartObject();
        writer.WriteString("objectId", template.Id);
        writer.WriteString("name", template.Name);
        writer.WriteString("severity", template.Severity);
        writer.WriteEndObject();
    }
}
