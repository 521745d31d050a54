using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integration.Sandbox;

namespace MspSync.Rendering;

/// <summary>How to reach a sandbox, in the form of a configuration file.</summary>
internal sealed record SandboxDocument(SandboxDocument.JumpCloudSection JumpCloud, SandboxDocument.AutotaskSection Autotask, SandboxDocument.SandboxSection Sandbox)
{
    /// <summary>Gets the settings of the jobs; null leaves them out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Integration { get; init; }

    public static SandboxDocument Of(SandboxServer sandbox) => new(
        new(sandbox.JumpCloud.ConsoleAddress, sandbox.JumpCloud.InsightsAddress, sandbox.JumpCloud.ApiKey, sandbox.JumpCloud.ProviderId),
        new(sandbox.Autotask.ZoneDiscoveryAddress, sandbox.Autotask.UserName, sandbox.Autotask.Secret, sandbox.Autotask.IntegrationCode),
        new(new Uri(sandbox.Address, "_sandbox")));

    internal sealed record JumpCloudSection(Uri ConsoleAddress, Uri ApiAddress, string ApiKey, string ProviderId);

    internal sealed record AutotaskSection(Uri ZoneDiscoveryAddress, string UserName, string Secret, string IntegrationCode);

    internal sealed record SandboxSection(Uri Control);
}
