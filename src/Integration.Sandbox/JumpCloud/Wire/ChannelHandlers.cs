using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>Where an organization is notified. A PATCH looks partial and is not: what it does not name is lost.</summary>
internal sealed class ChannelHandlers(JumpCloudWorld world, SandboxLog log) : SettingsHandlers(world, log, "channel")
{
    protected override OrderedDictionary<string, JsonObject> Shelf(OrganizationSettings settings) => settings.Channels;

    protected override void Patch(JsonObject row, JsonObject sent)
    {
        row.Clear();
        base.Patch(row, sent);
    }
}
