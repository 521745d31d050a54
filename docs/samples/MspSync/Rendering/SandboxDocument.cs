using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Integration.Sandbox;
using MspSync.Hosting;

namespace MspSync.Rendering;

/// <summary>How to reach a sandbox, in the form of a configuration file.</summary>
internal sealed record SandboxDocument(
    SandboxDocument.JumpCloudSection JumpCloud,
    SandboxDocument.AutotaskSection Autotask,
    SandboxDocument.DotsSection Dots,
    SandboxDocument.SnipeItSection SnipeIt,
    SandboxDocument.AssetsSection Assets,
    SandboxDocument.SandboxSection Sandbox)
{
    /// <summary>Gets the settings of the jobs; null leaves them out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Integration { get; init; }

    public static SandboxDocument Of(SandboxServer sandbox) => new(
        new(sandbox.JumpCloud.ConsoleAddress, sandbox.JumpCloud.InsightsAddress, sandbox.JumpCloud.ApiKey, sandbox.JumpCloud.ProviderId),
        new(sandbox.Autotask.ZoneDiscoveryAddress, sandbox.Autotask.UserName, sandbox.Autotask.Secret, sandbox.Autotask.IntegrationCode),
        new(
            sandbox.Dots.ApiKey, sandbox.Dots.Address, sandbox.Dots.PartnerAddress,
            new JsonObject { ["assetsBySerialNumber"] = sandbox.Dots.Behavior.AssetsBySerialNumberPath }),
        new(
            sandbox.SnipeIt.Address, sandbox.SnipeIt.Token,
            new JsonObject { ["operatingSystem"] = "Operating System", ["operatingSystemVersion"] = "OS Version", ["memory"] = "Memory", ["storage"] = "Storage" },
            new JsonObject { ["status"] = "Ready to Deploy", ["tag"] = "{serial}", ["createsModels"] = true, ["category"] = "Laptops" }),
        new(nameof(AssetTargetKind.Dots)),
        new(new Uri(sandbox.Address, "_sandbox")));

    internal sealed record JumpCloudSection(Uri ConsoleAddress, Uri ApiAddress, string ApiKey, string ProviderId);

    internal sealed record AutotaskSection(Uri ZoneDiscoveryAddress, string UserName, string Secret, string IntegrationCode);

    internal sealed record DotsSection(string ApiKey, Uri BaseAddress, Uri PartnerAddress, JsonObject Paths);

    internal sealed record SnipeItSection(Uri Address, string Token, JsonObject Fields, JsonObject Create);

    internal sealed record AssetsSection(string Target);

    internal sealed record SandboxSection(Uri Control);
}
