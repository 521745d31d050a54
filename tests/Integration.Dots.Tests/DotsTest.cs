using Dots.Client;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Sandbox;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;

namespace Integration.Dots.Tests;

public abstract class DotsTest : IAsyncLifetime
{
    private readonly List<DotsClient> clients = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected SandboxDots Server => Sandbox.Dots;

    protected int Opened { get; private set; }

    protected int Requests => Sandbox.Log.CountOf(SandboxVendor.Dots);

    protected IReadOnlyList<AcceptedWrite> Writes => Sandbox.Log.Writes;

    public async ValueTask InitializeAsync()
    {
        var seed = SandboxSeed.Empty();
        Plant(seed.Dots);
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed, FreezesClock = true }, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Plant(DotsSeed seed);

    protected DotsAssetTarget CreateTarget(Action<DotsClientOptions>? configure = null, DotsOptions? options = null)
    {
        var connection = new DotsClientOptions { Retry = { Enabled = false } };
        Configure(connection);
        connection.PartnerAddress = Server.PartnerAddress;
        configure?.Invoke(connection);
        var client = new DotsClient(connection);
        clients.Add(client);
        return new DotsAssetTarget(client, options, Sandbox.Clock);
    }

    protected DotsAssetTarget CreatePublicTarget(Action<DotsClientOptions>? configure = null) => CreateTarget(options =>
    {
        options.PartnerAddress = null;
        options.Paths.AssetsBySerialNumber = Server.Behavior.AssetsBySerialNumberPath;
        configure?.Invoke(options);
    });

    protected void Configure(DotsClientOptions options)
    {
        options.BaseAddress = Server.Address;
        options.ApiKey = Server.ApiKey;
    }

    protected AssetId IdOf(int number) => new(Server.Assets[number].Id);

    protected static AssetKey Serial(string serial) => new(AssetKeyKind.SerialNumber, serial);

    protected static AssetDraft Draft(string? serial) => new()
    {
        Mode = AssetSyncMode.DownloadAndSync,
        Device = new Device { Tenant = new TenantId("t"), Id = new DeviceId("d-1"), HostName = "ws-1" },
        Name = "Ws 1",
        SerialNumber = serial,
        Values = AssetValues.Of((AssetFields.Model, "X1"), (AssetFields.Memory, "17179869184")),
    };

    protected static AssetUpdate Update(AssetId asset, params AssetFieldChange[] fields) => new(AssetSyncMode.Sync, asset, fields);

    protected SendGate Gate(long deadline = long.MaxValue) => new(deadline, _ =>
    {
        Opened++;
        return ValueTask.CompletedTask;
    });
}
