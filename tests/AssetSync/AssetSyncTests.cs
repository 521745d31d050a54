using Integration.Core;
using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AssetSync;

/// <summary>What every sync of assets does in the vendor's world, whichever the vendor is: run through the engine, told from the sandbox's log.</summary>
public abstract class AssetSyncTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("asset-sync").FullName;

    internal FleetSource Source { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SandboxServer Sandbox { get; private set; } = null!;

    /// <summary>The route that creations go to.</summary>
    protected abstract string CreateRoute { get; }

    /// <summary>The serial numbers of the assets in the world, in the order in which they were made.</summary>
    protected abstract IReadOnlyList<string?> Serials { get; }

    /// <summary>How often an asset was assigned or taken back since the start.</summary>
    protected abstract int Assignments { get; }

    private IReadOnlyList<AcceptedWrite> Writes => Sandbox.Log.Writes;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty(), FreezesClock = true }, Cancel);
        Prepare();
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task DownloadAndSync_AnswersLost_CreatesEachAssetOnceAndIsQuietAfterwards()
    {
        string[] serials = [.. Enumerable.Range(1, 12).Select(number => $"PF0A{number:D4}")];
        Array.ForEach(serials, serial => Source.Add(serial));
        foreach (var kind in (SandboxFaultKind[])[SandboxFaultKind.ReplyLost, SandboxFaultKind.ResetBeforeBody, SandboxFaultKind.TruncatedBody])
            Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = CreateRoute, Method = "POST", Skip = 2 });

        var nights = new List<AssetReport>();
        for (var night = 0; night < 4; night++)
            nights.Add(await RunAsync(AssetSyncMode.DownloadAndSync));

        Assert.Equal(3, nights[0].Outcomes.Count(outcome => outcome.Kind == AssetOutcomeKind.Unresolved));
        Assert.Equal(serials, Serials.Order(StringComparer.Ordinal));
        Assert.Equal(12, Creations());
        Assert.All(nights[^1].Outcomes, outcome => Assert.Equal(AssetOutcomeKind.Unchanged, outcome.Kind));
        Assert.Equal(0, nights[^1].Run.Counts.ChangesApplied);
        Assert.Equal(12, nights[^1].Unassigned!.Count);
        Assert.Equal(0, Assignments);
    }

    [Fact]
    public async Task Sync_DevicesWithoutAssets_CreatesNothingAtAll()
    {
        AddAsset("PF0A0001", operatingSystem: "old", hasMemory: false);
        Source.Add("pf0a0001");
        Source.Add("PF0A0002");
        Source.Add("PF0A0003", "A model that nobody has");

        var report = await RunAsync(AssetSyncMode.Sync);

        Assert.Equal(
            [AssetOutcomeKind.Updated, AssetOutcomeKind.Skipped, AssetOutcomeKind.Skipped], report.Outcomes.OrderBy(outcome => outcome.Device.Id.Value).Select(outcome => outcome.Kind));
        Assert.Equal(0, Creations());
        Assert.All(Writes, write => Assert.Equal("PATCH", write.Method));
        Assert.Equal(["PF0A0001"], Serials);
    }

    [Fact]
    public async Task DownloadAndSync_ValuesShownOtherwise_WritesNothing()
    {
        AddAsset(" pf0a0001 ", operatingSystem: "r&d  <os>", hasMemory: true);
        Source.Add("PF0A0001");

        var report = await RunAsync(AssetSyncMode.DownloadAndSync);

        Assert.Equal(AssetOutcomeKind.Unchanged, Assert.Single(report.Outcomes).Kind);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task DownloadAndSync_AssignedAndNamedByAPerson_StaysSo()
    {
        var id = AddAsset("PF0A0001", operatingSystem: "old", hasMemory: false);
        Assign(id);
        var before = Assignments;
        Source.Add("PF0A0001");

        var report = await RunAsync(AssetSyncMode.DownloadAndSync);

        Assert.Equal(AssetOutcomeKind.Updated, Assert.Single(report.Outcomes).Kind);
        Assert.Empty(report.Unassigned!);
        Assert.True(IsAssigned(id));
        Assert.Equal("by hand", NameOf(id));
        Assert.Equal(before, Assignments);
    }

    [Fact]
    public async Task DownloadAndSync_SourceReportsNothing_BlanksNothing()
    {
        AddAsset("PF0A0001", operatingSystem: "kept", hasMemory: false);
        Source.Add("PF0A0001");
        Source.Devices[0] = Source.Devices[0] with { OperatingSystem = null, MemoryBytes = null, Manufacturer = null, Model = " " };

        await RunAsync(AssetSyncMode.DownloadAndSync);

        Assert.Empty(Writes);
    }

    /// <summary>Makes the world ready, before the first request.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Adds the target to an integration.</summary>
    protected abstract void Register(IntegrationBuilder builder);

    /// <summary>Adds an asset that is called <c>by hand</c>, of the devices' manufacturer and model, and where it has memory, of the devices' memory as people write it there.</summary>
    /// <returns>Its id.</returns>
    protected abstract string AddAsset(string serial, string operatingSystem, bool hasMemory);

    protected abstract void Assign(string id);

    protected abstract bool IsAssigned(string id);

    protected abstract string? NameOf(string id);

    private int Creations() => Writes.Count(write => write.Change.EndsWith("created", StringComparison.Ordinal));

    // Each night is a process of its own.
    protected async Task<AssetReport> RunAsync(AssetSyncMode mode)
    {
        var services = new ServiceCollection();
        Register(services.AddIntegration().UseSqlite(Path.Combine(folder, "store.db")).UseDeviceSource(_ => Source).Configure(options =>
        {
            options.Assets.Mode = mode;
            options.Journal.ServerLimit = TimeSpan.FromMilliseconds(1);
            options.Journal.Settle = TimeSpan.FromMilliseconds(1);
            options.Journal.VerifyInterval = TimeSpan.FromMilliseconds(1);
        }));
        await using var provider = services.BuildServiceProvider();
        var job = provider.GetRequiredService<AssetJob>();
        var plan = await job.PlanAsync(cancellationToken: Cancel);
        return await job.ApplyAsync(plan.Hash, "ann", cancellationToken: Cancel);
    }
}
