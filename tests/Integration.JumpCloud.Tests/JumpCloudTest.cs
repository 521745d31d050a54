using Integration.Core;
using Integration.Sandbox;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests;

public abstract class JumpCloudTest : IAsyncLifetime
{
    private readonly List<JumpCloudClient> clients = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected JumpCloudUsageSource Source { get; private set; } = null!;

    protected SandboxOrganization First => Sandbox.JumpCloud.Organizations[0];

    protected TenantId FirstTenant => new(First.Id);

    public virtual async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seed(), FreezesClock = true }, Cancel);
        Source = CreateSource();
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual SandboxSeed Seed() => SandboxSeed.Uniform(3);

    protected JumpCloudUsageSource CreateSource(
        JumpCloudOptions? options = null, Action<JumpCloudClientOptions>? configure = null, TimeProvider? time = null) =>
        new(CreateClient(configure), options, time ?? Sandbox.Clock);

    protected JumpCloudClient CreateClient(Action<JumpCloudClientOptions>? configure = null)
    {
        var connection = new JumpCloudClientOptions { Retry = { Enabled = false } };
        Connect(connection);
        configure?.Invoke(connection);
        var client = new JumpCloudClient(connection);
        clients.Add(client);
        return client;
    }

    protected void Connect(JumpCloudClientOptions options)
    {
        options.ApiKey = Sandbox.JumpCloud.ApiKey;
        options.ConsoleAddress = Sandbox.JumpCloud.ConsoleAddress;
        options.ApiAddress = Sandbox.JumpCloud.InsightsAddress;
    }

    protected IEnumerable<(string Route, int Requests)> Asked() => Sandbox.Log.Requests.Select(count => (count.Route, count.Requests));
}
