using System.Text.Json.Nodes;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>What an organization has set up, kept as the JSON that was sent, by id.</summary>
internal sealed class OrganizationSettings
{
    public OrderedDictionary<string, JsonObject> Rules { get; } = [];

    public OrderedDictionary<string, JsonObject> Channels { get; } = [];
}
