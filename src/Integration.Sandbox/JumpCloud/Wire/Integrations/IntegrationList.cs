using Integration.Sandbox.Http;

namespace Integration.Sandbox.JumpCloud.Wire.Integrations;

/// <summary>Which of JumpCloud's own integrations there are.</summary>
internal sealed class IntegrationList(SandboxJumpCloud jumpCloud)
{
    public Reply List(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var rows = Integrations().ToList();
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, (writer, row) =>
        {
            writer.WriteStartObject();
            writer.WriteString("integrationId", row.Id);
            writer.WriteString("type", row.Type);
            writer.WriteEndObject();
        });
    }

    private IEnumerable<(string Id, string Type)> Integrations()
    {
        if (jumpCloud.HasAutotaskIntegration)
            yield return (jumpCloud.AutotaskIntegrationId, "autotask");
        foreach (var integration in new[] { jumpCloud.World.ConnectWise, jumpCloud.World.Syncro }.Where(candidate => candidate.Configuration is not null))
            yield return (integration.Id, integration.Type);
    }
}
