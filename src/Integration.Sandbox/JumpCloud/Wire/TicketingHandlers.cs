using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>How JumpCloud's own Autotask integration is told to open tickets, alert by alert. Autotask's ids are numbers here.</summary>
internal sealed class TicketingHandlers(SandboxJumpCloud jumpCloud, SandboxLog log)
{
    private readonly AutotaskSettings settings = jumpCloud.World.Autotask;

    public Reply Catalogue(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return Records(settings.Alerts, (writer, alert) =>
        {
            writer.WriteNumber("id", alert.Id);
            writer.WriteString("name", alert.Name);
            writer.WriteString("category", alert.Category);
            writer.WriteString("description", alert.Description);
        });
    }

    public Reply Configurations(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return Records(settings.Alerts, (writer, alert) =>
        {
            writer.WriteString("alertId", alert.AlertId);
            Write(writer, alert);
        });
    }

    public Reply Options(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return JumpCloudReply.Object(TicketingOptions.Write);
    }

    public Reply Configure(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var alert = Array.Find(settings.Alerts, candidate => candidate.AlertId == request.Route("alert"))
            ?? throw new JumpCloudRefusal(404, "Not Found: alert not found");
        var body = request.ReadObject() ?? throw Refusal("the body is not a JSON object");
        Check(body);
        alert.Configuration = body;
        log.Accept(request, jumpCloud.World.Now, $"ticketing of alert {alert.AlertId}");
        return JumpCloudReply.Object(writer => Write(writer, alert));
    }

    public Reply Settings(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteBoolean("automaticTicketing", settings.AutomaticTicketing);
            writer.WriteStartArray("companyTypeIds");
            foreach (var id in settings.CompanyTypeIds)
                writer.WriteNumberValue(id);
            writer.WriteEndArray();
        });
    }

    public Reply PatchSettings(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var body = request.ReadObject() ?? throw Refusal("the body is not a JSON object");
        settings.CompanyTypeIds = body["companyTypeIds"] is JsonArray ids ? [.. ids.Select(CompanyType)] : settings.CompanyTypeIds;
        settings.AutomaticTicketing = body.Flag("automaticTicketing") ?? settings.AutomaticTicketing;
        jumpCloud.World.RecordOfProvider("autotask_settings_update", jumpCloud.AutotaskIntegrationId, "autotask");
        log.Accept(request, jumpCloud.World.Now, "settings of the Autotask integration");
        return Settings(request);
    }

    public Reply Errors(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(settings.Errors), settings.Errors.Count, (writer, error) =>
        {
            writer.WriteStartObject();
            writer.WriteString("errorType", error.ErrorType);
            writer.WriteString("message", error.Message);
            writer.WriteString("orgId", error.OrganizationId);
            writer.WriteString("timestamp", error.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        });
    }

    private static void Check(JsonObject body)
    {
        if (body.Flag("shouldCreateTickets") is null)
            throw Refusal("shouldCreateTickets is required");
        if (body.Number("dueDays") is null)
            throw Refusal("dueDays is required");
        foreach (var name in (string[])["priority", "status"])
        {
            if (body.Object(name) is null)
                throw Refusal($"{name} is required");
        }

        switch (body.Text("destination"))
        {
            case "queue" when body.Object("queue")?.Number("id") is null:
                throw Refusal("queue.id is required when destination is queue");
            case "resource" when body.Object("resource") is not { } resource || resource.Number("id") is null || resource.Object("role")?.Number("id") is null:
                throw Refusal("resource.id and resource.role.id are required when destination is resource");
            case "queue" or "resource":
                break;
            default:
                throw Refusal("destination must be queue or resource");
        }
    }

    private static void Write(Utf8JsonWriter writer, TicketableAlert alert)
    {
        writer.WriteNumber("id", alert.Id);
        writer.WriteString("displayName", alert.Name);
        writer.WriteString("category", alert.Category);
        writer.WriteString("description", alert.Description);
        if (alert.Configuration is not { } configuration)
        {
            writer.WriteBoolean("shouldCreateTickets", false);
            return;
        }

        foreach (var name in (string[])["shouldCreateTickets", "destination", "dueDays", "priority", "status", "queue", "resource", "source"])
        {
            if (configuration[name] is not { } value)
                continue;
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static Reply Records(IEnumerable<TicketableAlert> alerts, Action<Utf8JsonWriter, TicketableAlert> write) => JumpCloudReply.Object(writer =>
    {
        writer.WriteStartArray("records");
        foreach (var alert in alerts)
        {
            writer.WriteStartObject();
            write(writer, alert);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static int CompanyType(JsonNode? id) =>
        id is JsonValue value && value.TryGetValue<int>(out var number) ? number : throw Refusal("companyTypeIds must be integers");

    private static JumpCloudRefusal Refusal(string message) => new(400, $"Bad Request: {message}");
}
