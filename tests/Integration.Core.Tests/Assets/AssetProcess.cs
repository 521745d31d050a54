using Integration.Core.Assets;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;
using Integration.Core.Tests.Notices;
using Integration.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;

namespace Integration.Core.Tests.Assets;

/// <summary>Source and target, and one process after another that synchronizes them over a store on disk.</summary>
internal sealed class AssetProcess : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("assets").FullName;
    private SqliteSyncStore? store;
    private AssetJob? job;

    public AssetProcess(AssetSyncMode mode = AssetSyncMode.DownloadAndSync)
    {
        Source = new FakeDevices(Time);
        Target = new FaultyAssets(Time);
        Options.Assets.Mode = mode;
        Options.Assets.Approval = ApprovalMode.Automatic;
    }

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));

    public FakeDevices Source { get; }

    public FaultyAssets Target { get; }

    public IntegrationOptions Options { get; } = new();

    public List<ISyncNotifier> Notifiers { get; } = [];

    public List<Link> Links { get; } = [];

    public SqliteSyncStore Store => store ?? throw new InvalidOperationException("No process was started yet.");

    public AssetJob Job => job ?? Start();

    public PlanReview Review => new(Store, [new AssetPlans(Store, Options.Assets)], Time);

    public AssetConnecting Connecting => new(Job, Source, Target, new FieldMap([], Options.Assets.Fields), Time);

    /// <summary>Starts a process with what is on the disk; the one before it is gone.</summary>
    public AssetJob Start(Kill? kill = null)
    {
        store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        store = new SqliteSyncStore(Path.Combine(folder, "store.db"));
        store.OpenAsync().GetAwaiter().GetResult();
        store.Links.SaveAsync(Links).GetAwaiter().GetResult();
        Source.BeforeCall = Target.BeforeCall = kill is null ? () => { } : kill.ThrowIfDead;
        ISyncStore seen = kill is null ? store : new KillableStore(store, kill);
        return job = new AssetJob(seen, Source, Target, Options, Options.Assets, [], Notifying.All(Notifiers, seen, Time), Time, NullLoggerFactory.Instance);
    }

    /// <summary>Lets a person approve the first plan of the tenants, so that runs write by themselves.</summary>
    public AssetProcess Live(params string[] tenants)
    {
        _ = Job;
        Store.AssetLinks.SetLiveAsync(Target.Name, [.. (tenants is [] ? ["t1"] : tenants).Select(tenant => new TenantId(tenant))], Time.GetUtcNow()).GetAwaiter().GetResult();
        return this;
    }

    public AssetPlan Plan() => Do(() => Job.PlanAsync());

    public AssetReport Run() => Do(() => Job.RunAsync());

    public AssetReport Apply(AssetPlan plan) => Do(() => Job.ApplyAsync(plan.Hash, "ana"));

    public IReadOnlyList<AssetLink> ReadLinks() => Store.AssetLinks.ListAsync(Target.Name).GetAwaiter().GetResult();

    public T Do<T>(Func<Task<T>> work)
    {
        T? result = default;
        Pump.Run(Time, async () => result = await work());
        return result!;
    }

    public AssetProcess After(TimeSpan time)
    {
        Time.Advance(time);
        return this;
    }

    public void Dispose()
    {
        store?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }
}
