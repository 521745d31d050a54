using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>What JumpCloud's own integration connects to the sandbox's Autotask with. Its credentials are tried there.</summary>
internal sealed class AutotaskConnection(SandboxJumpCloud jumpCloud, SandboxAutotask autotask, SandboxLog log)
{
    private readonly AutotaskSettings settings = jumpCloud.World.Autotask;

    public Reply Create(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var body = Body(request);
        var user = body.Text("username") ?? throw Invalid("username is required");
        Try(user, body.Text("secret") ?? throw Invalid("secret is required"));
        if (jumpCloud.HasAutotaskIntegration)
            throw new JumpCloudRefusal(409, "Conflict: integration already exists");
        (settings.IsCreated, settings.UserName) = (true, user);
        Record(request, "create");
        return Reply.Json(201, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("integrationId", jumpCloud.AutotaskIntegrationId);
            writer.WriteEndObject();
        });
    }

    public Reply Get(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        return JumpCloudReply.Object(writer =>
        {
            writer.WriteString("id", jumpCloud.AutotaskIntegrationId);
            writer.WriteString("username", settings.UserName);
            writer.WriteBoolean("isMspAuthConfigured", true);
        });
    }

    public Reply Patch(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        var body = Body(request);
        var user = body.Text("username") ?? settings.UserName;
        if (body.Text("secret") is { } secret)
            Try(user, secret);
        settings.UserName = user;
        Record(request, "update");
        return Get(request);
    }

    public Reply Delete(SandboxRequest request)
    {
        jumpCloud.CheckAutotask(request);
        settings.IsCreated = false;
        settings.Reset();
        jumpCloud.World.Mappings.Clear();
        Record(request, "delete");
        return Reply.Empty(204);
    }

    // The refusal names another vendor, as JumpCloud's does.
    private void Try(string user, string secret)
    {
        if (user != autotask.UserName || secret != autotask.Secret)
            throw new JumpCloudRefusal(422, "Unprocessable Entity: ConnectWise credentials are not valid");
    }

    private void Record(SandboxRequest request, string verb)
    {
        jumpCloud.World.RecordOfProvider($"autotask_integration_{verb}", jumpCloud.AutotaskIntegrationId, "autotask");
        log.Accept(request, jumpCloud.World.Now, $"Autotask integration {verb}d");
    }

    private static JsonObject Body(SandboxRequest request) => request.ReadObject() ?? throw Invalid("the body is not a JSON object");

    private static JumpCloudRefusal Invalid(string message) => new(400, $"Bad Request: {message}");
}
