using Autotask.Client;
using Integration.Core;
using Integration.Core.Storage;
using Integration.JumpCloud;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;

namespace EndToEnd.Tests.Worlds;

internal sealed record WorldSettings
{
    public SandboxSeed Seed { get; init; } = SandboxSeed.Uniform(organizations: 3);

    public Action<IntegrationOptions> Options { get; init; } = _ => { };

    public Action<IntegrationBuilder> Integration { get; init; } = _ => { };

    public Action<AutotaskClientOptions> Autotask { get; init; } = _ => { };

    public Action<JumpCloudClientOptions> JumpCloud { get; init; } = _ => { };

    public Action<JumpCloudOptions> Source { get; init; } = _ => { };

    /// <summary>Puts something between the engine and its store.</summary>
    public Func<ISyncStore, ISyncStore> Store { get; init; } = store => store;
}
