using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using Integration.Sandbox.SnipeIt;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.SnipeIt.Calls;
using Shared.Http;

namespace Integration.SnipeIt.Tests;

public abstract class SnipeItTest : IAsyncLifetime
{
    protected const string OperatingSystem = "_snipeit_operating_system_1";

    protected const string Memory = "_snipeit_memory_3";

    protected static readonly string[] Columns = [OperatingSystem, Memory];

    protected SandboxServer Sandbox { get; private set; } = null!;

    internal SnipeItClient Client { get; private set; } = null!;

    protected SandboxSnipeIt Server => Sandbox.SnipeIt;

    public async ValueTask InitializeAsync()
    {
        var seed = SandboxSeed.Empty();
        Plant(seed.SnipeIt);
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed, FreezesClock = true });
        Server.Behavior.ThrottlePerMinute = null;
        Client = Connect(Options());
    }

    public virtual async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Plant(SnipeItSeed seed);

    internal static SnipeItClient Connect(SnipeItOptions options) => new(options, PipelineEnvironment.Of(null, null, null));

    internal static async Task<IReadOnlyList<Rows.Asset>> ListAsync(SnipeItClient client) =>
        [.. (await client.ListAssetsAsync(Columns).ToListAsync()).SelectMany(page => page).OrderBy(asset => asset.Id)];

    protected SnipeItOptions Options() => new()
    {
        Address = Server.Address,
        Token = Server.Token,
        ThrottlePerMinute = 10_000,
        Retry = { Delay = TimeSpan.Zero },
    };
}
