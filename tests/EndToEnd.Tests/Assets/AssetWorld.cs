using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;
using Integration.Dots;
using Integration.Sandbox;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;
using Integration.SnipeIt;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests.Assets;

/// <summary>A sandbox with devices and a place where assets are kept, and the whole engine between them.</summary>
internal sealed class AssetWorld : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets-");
    private readonly Keeper keeper;
    private readonly WorldSettings settings;
    private Kill kill = Kill.Never();
    private ServiceProvider engine;

    private AssetWorld(SandboxServer sandbox, Keeper keeper, WorldSettings settings)
    {
        Sandbox = sandbox;
        this.keeper = keeper;
        this.settings = settings;
        engine = BuildEngine();
    }

    public SandboxServer Sandbox { get; }

    public AssetJob Job => engine.GetRequiredService<AssetJob>();

    public ISyncStore Store => engine.GetRequiredService<ISyncStore>();

    /// <summary>The writes that the vendor accepted, oldest first.</summary>
    public IReadOnlyList<AcceptedWrite> Writes => Sandbox.Log.Writes;

    /// <summary>The serial numbers of all assets, in order.</summary>
    public IReadOnlyList<string?> Serials => keeper == Keeper.Dots
        ? [.. Sandbox.Dots.Assets.Select(asset => asset.SerialNumber).Order(StringComparer.Ordinal)]
        : [.. Sandbox.SnipeIt.Hardware.Select(row => row.Serial).Order(StringComparer.Ordinal)];

    /// <summary>How often an asset was assigned or taken back.</summary>
    public int Assignments => Sandbox.Dots.Assignments.Count + Sandbox.SnipeIt.Assignments.Count;

    public static async Task<AssetWorld> StartAsync(Keeper keeper, AssetSyncMode mode, SandboxSeed seed, TimeSpan? attempt = null)
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed, FreezesClock = true });
        sandbox.SnipeIt.Behavior.ThrottlePerMinute = null;
        sandbox.SnipeIt.Behavior.AutoIncrementsTags = true;
        return new AssetWorld(sandbox, keeper, new WorldSettings
        {
            Seed = seed,
            JumpCloud = options => options.IsSingleOrganization = sandbox.JumpCloud.Behavior.IsSingleOrganization,
            Options = options =>
            {
                options.Assets.Mode = mode;
                if (attempt is not null)
                    options.Journal.ServerLimit = TimeSpan.FromSeconds(2);
            },
            Integration = builder => AddKeeper(builder, keeper, sandbox, attempt ?? TimeSpan.FromSeconds(30)),
        });
    }

    /// <summary>Plans, and applies what is planned as a person who approves it.</summary>
    public async Task<AssetReport> ApproveAsync()
    {
        var plan = await Job.PlanAsync();
        return await Job.ApplyAsync(plan.Hash, "ann");
    }

    /// <summary>Approves what is planned until nothing is left to write or to settle.</summary>
    public async Task<AssetReport> ApproveToRestAsync()
    {
        for (var run = 0; run < 6; run++)
        {
            var report = await ApproveAsync();
            if (report.Outcomes.All(outcome => outcome.Kind == AssetOutcomeKind.Unchanged))
            {
                Assert.Empty(await Store.Journal.ListAsync([JournalState.Intent, .. JournalMoves.Open]));
                return report;
            }
        }

        throw new InvalidOperationException("Six runs were not enough.");
    }

    /// <summary>Ends the engine and begins another one on the same store, as a new process does.</summary>
    public async Task RestartAsync(Kill? next = null)
    {
        kill = next ?? Kill.Never();
        await engine.DisposeAsync();
        engine = BuildEngine();
    }

    public int Created() => Writes.Count(write => write.Change.EndsWith("created", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static void AddKeeper(IntegrationBuilder builder, Keeper keeper, SandboxServer sandbox, TimeSpan attempt)
    {
        if (keeper == Keeper.Dots)
        {
            builder.AddDots(options =>
            {
                options.ApiKey = sandbox.Dots.ApiKey;
                options.BaseAddress = sandbox.Dots.Address;
                options.PartnerAddress = sandbox.Dots.PartnerAddress;
                options.AttemptTimeout = attempt;
            });
            return;
        }

        builder.AddSnipeIt(options =>
        {
            options.Address = sandbox.SnipeIt.Address;
            options.Token = sandbox.SnipeIt.Token;
            options.ThrottlePerMinute = 10_000;
            options.AttemptTimeout = attempt;
            options.Fields[AssetFields.OperatingSystem] = "Operating System";
            options.Fields[AssetFields.Memory] = "Memory";
            options.Create.Status = "Ready to Deploy";
            options.Create.CreatesModels = true;
            options.Create.Category = "Laptops";
            options.Create.Fieldset = "Computers";
        });
    }

    private ServiceProvider BuildEngine()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Sandbox.Clock);
        World.Add(services, "", Sandbox, Path.Combine(folder.FullName, "store.db"), settings with { Store = store => new KillableStore(store, kill) });
        return services.BuildServiceProvider();
    }
}
