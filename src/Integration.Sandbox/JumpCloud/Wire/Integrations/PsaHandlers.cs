using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>What JumpCloud's own integrations with ConnectWise and Syncro have in common: everything is taken, kept and shown again, and nothing is billed.</summary>
/// <remarks>Each organization has a company of its own there, with the same name.</remarks>
internal abstract class PsaHandlers(SandboxJumpCloud jumpCloud, PsaIntegration integration, SandboxLog log)
{
    private const int FirstCompany = 9001;

    /// <summary>What a configuration must have; the last is the secret.</summary>
    protected abstract string[] Required { get; }

    /// <summary>What a mapping shows of a row that was sent.</summary>
    protected abstract string[] Shown { get; }

    protected abstract string[] AlertFields { get; }

    protected abstract JsonObject DefaultSettings { get; }

    public Reply Create(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var body = Body(request);
        if (Array.Find(Required, name => body.Text(name) is not { Length: > 0 }) is { } missing)
            throw Refusal($"{missing} is required");
        if (integration.Configuration is not null)
            throw new JumpCloudRefusal(409, "Conflict: integration already exists");
        integration.Create(Public(body, []), DefaultSettings);
        Accept(request, "integration");
        return Reply.Json(201, writer => new JsonObject { ["integrationId"] = integration.Id }.WriteTo(writer));
    }

    public Reply Get(SandboxRequest request)
    {
        var configuration = Check(request);
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteString("id", integration.Id);
            WriteAll(writer, configuration);
            writer.WriteBoolean("isMspAuthConfigured", true);
        });
    }

    public Reply Patch(SandboxRequest request)
    {
        integration.Create(Public(Body(request), Check(request)), integration.Settings);
        Accept(request, "integration");
        return Get(request);
    }

    public Reply Delete(SandboxRequest request)
    {
        Check(request);
        integration.Delete();
        Accept(request, "integration");
        return Reply.Empty(204);
    }

    public Reply Companies(SandboxRequest request)
    {
        Check(request);
        return Page(request, "records", Organizations((organization, id) => new JsonObject { ["id"] = id, ["name"] = organization.Name }));
    }

    public Reply Mappings(SandboxRequest request)
    {
        Check(request);
        return Page(request, "records", [.. integration.Mappings.Values.Select(row => Part(row, Shown))]);
    }

    public Reply PatchMappings(SandboxRequest request)
    {
        Check(request);
        foreach (var row in MappingRows.Of(request))
        {
            var organization = MappingRows.Required(row, "organization").Id;
            _ = MappingRows.Required(row, "company");
            if (row.Flag("delete") == true)
                integration.Mappings.Remove(organization);
            else
                integration.Mappings[organization] = row.DeepClone().AsObject();
        }

        Accept(request, "mappings");
        return Reply.Empty(204);
    }

    public Reply Settings(SandboxRequest request)
    {
        Check(request);
        return JumpCloudReply.Object(writer => WriteAll(writer, integration.Settings));
    }

    public Reply PatchSettings(SandboxRequest request)
    {
        Check(request);
        foreach (var (name, value) in Body(request).Where(pair => integration.Settings.ContainsKey(pair.Key)))
            integration.Settings[name] = value?.DeepClone();
        Accept(request, "settings");
        return Settings(request);
    }

    public Reply Errors(SandboxRequest request)
    {
        Check(request);
        return Page(request, "records", []);
    }

    public Reply Configurations(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        return Unpaged("records", jumpCloud.World.Autotask.Alerts.Select(alert =>
        {
            var row = Show(alert);
            row.Insert(0, "alertId", alert.AlertId);
            return row;
        }));
    }

    public Reply Configure(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var alert = Array.Find(jumpCloud.World.Autotask.Alerts, candidate => candidate.AlertId == request.Route("alert"))
            ?? throw new JumpCloudRefusal(404, "Not Found: alert not found");
        var body = Body(request);
        if (body.Flag("shouldCreateTickets") is null)
            throw Refusal("shouldCreateTickets is required");
        integration.Alerts[alert.AlertId] = Part(body, AlertFields);
        Accept(request, $"ticketing of alert {alert.AlertId}");
        return JumpCloudReply.Object(writer => WriteAll(writer, Show(alert)));
    }

    public Reply Options(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var priorities = new JsonArray(Labeled("High", 1), Labeled("Medium", 2), Labeled("Low", 3));
        return Unpaged("records", [new JsonObject { ["name"] = "priority", ["values"] = priorities }]);
    }

    protected JsonObject Check(SandboxRequest request)
    {
        jumpCloud.CheckIntegration(request, integration.Id, integration.Configuration is not null);
        return integration.Configuration!;
    }

    protected List<JsonObject> Organizations(Func<SandboxOrganization, string, JsonObject> row) =>
        [.. jumpCloud.World.Organizations.Select((organization, position) => row(organization, (FirstCompany + position).ToString(CultureInfo.InvariantCulture)))];

    protected static Reply Page(SandboxRequest request, string name, List<JsonObject> rows) =>
        JumpCloudReply.List(name, ListPage.Of(request).Cut(rows), rows.Count, (writer, row) => row.WriteTo(writer));

    protected static Reply Unpaged(string name, IEnumerable<JsonObject> rows) => JumpCloudReply.Object(writer =>
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
            row.WriteTo(writer);
        writer.WriteEndArray();
    });

    protected static JsonObject Labeled(string label, int value) => new() { ["label"] = label, ["value"] = value };

    private JsonObject Public(JsonObject body, JsonObject before) =>
        new(Required[..^1].Select(name => KeyValuePair.Create(name, (body[name] ?? before[name])?.DeepClone())));

    private JsonObject Show(TicketableAlert alert)
    {
        var row = new JsonObject { ["id"] = alert.Id, ["displayName"] = alert.Name, ["category"] = alert.Category, ["description"] = alert.Description };
        foreach (var (name, value) in integration.Alerts.GetValueOrDefault(alert.AlertId) ?? new JsonObject { ["shouldCreateTickets"] = false })
            row[name] = value?.DeepClone();
        return row;
    }

    private void Accept(SandboxRequest request, string what) => log.Accept(request, jumpCloud.World.Now, $"{what} of the {integration.Type} integration");

    private static JsonObject Part(JsonObject row, string[] fields) =>
        new(fields.Where(row.ContainsKey).Select(name => KeyValuePair.Create(name, row[name]?.DeepClone())));

    private static void WriteAll(Utf8JsonWriter writer, JsonObject row)
    {
        foreach (var (name, value) in row)
        {
            writer.WritePropertyName(name);
            if (value is null)
                writer.WriteNullValue();
            else
                value.WriteTo(writer);
        }
    }

    private static JsonObject Body(SandboxRequest request) => request.ReadObject() ?? throw Refusal("the body is not a JSON object");

    private static JumpCloudRefusal Refusal(string message) => new(400, $"Bad Request: {message}");
}
