using System.Globalization;
using Integration.Autotask;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Reports;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.JumpCloud;
using Integration.Sandbox;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EndToEnd.Tests.Worlds;

/// <summary>A sandbox and the whole engine in front of it: real clients over sockets, a real store in a temporary file, the sandbox's clock.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("worlds-");
    private ServiceProvider engine;

    private World(SandboxServer sandbox, WorldSettings settings)
    {
        Sandbox = sandbox;
        engine = Engine(settings);
    }

    public SandboxServer Sandbox { get; }

    public string StorePath => Path.Combine(folder.FullName, "store.db");

    public BillingJob Job => engine.GetRequiredService<BillingJob>();

    public Preflight Preflight => engine.GetRequiredService<Preflight>();

    public BillingReporting Reporting => engine.GetRequiredService<BillingReporting>();

    public ISyncStore Store => engine.GetRequiredService<ISyncStore>();

    public IntegrationHealthCheck Health => engine.GetRequiredService<IntegrationHealthCheck>();

    public PlanReview Review => engine.GetRequiredService<PlanReview>();

    public JournalResolver Resolver => engine.GetRequiredService<JournalResolver>();

    public IntegrationOptions Options => engine.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().CurrentValue;

    public DateOnly Today => DateOnly.FromDateTime(Sandbox.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Every units row as readers see it; equal texts are equal worlds.</summary>
    public string Units => string.Join('\n', Sandbox.Autotask.ContractServices.SelectMany(line => Sandbox.Autotask.UnitsRowsOf(line.Id)).Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"{row.ContractServiceId} {row.StartDate:O} {row.EndDate:O} {row.Units} {row.Price} {row.IsPosted}")));

    public static async Task<World> StartAsync(WorldSettings? settings = null)
    {
        settings ??= new WorldSettings();
        return new World(await SandboxServer.StartAsync(new SandboxOptions { Seed = settings.Seed }), settings);
    }

    /// <summary>A world whose links a person has approved, with no change waiting.</summary>
    public static async Task<World> LiveAsync(WorldSettings? settings = null)
    {
        var world = await StartAsync(settings);
        await world.GoLiveAsync();
        Assert.Empty(world.Sandbox.Log.Writes);
        return world;
    }

    public static IntegrationBuilder Add(IServiceCollection services, string name, SandboxServer sandbox, string store, WorldSettings settings)
    {
        var builder = services
            .AddIntegration(name, options =>
            {
                options.Billing.Approval = ApprovalMode.Automatic;
                options.Journal = new JournalOptions
                {
                    ServerLimit = TimeSpan.FromMilliseconds(200),
                    Settle = TimeSpan.FromMilliseconds(100),
                    VerifyInterval = TimeSpan.FromMilliseconds(20),
                };
                settings.Options(options);
            })
            .UseStore(_ => settings.Store(new SqliteSyncStore(store)))
            .AddJumpCloud(
                options =>
                {
                    options.ApiKey = sandbox.JumpCloud.ApiKey;
                    options.ConsoleAddress = sandbox.JumpCloud.ConsoleAddress;
                    options.ApiAddress = sandbox.JumpCloud.InsightsAddress;
                    options.Retry.Delay = TimeSpan.FromMilliseconds(5);
                    settings.JumpCloud(options);
                },
                settings.Source)
            .AddAutotask(options =>
            {
                options.UserName = sandbox.Autotask.UserName;
                options.Secret = sandbox.Autotask.Secret;
                options.IntegrationCode = sandbox.Autotask.IntegrationCode;
                options.ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress;
                options.Retry.Delay = TimeSpan.FromMilliseconds(5);
                settings.Autotask(options);
            });
        settings.Integration(builder);
        return builder;
    }

    public SandboxContractService Line(int number) => Sandbox.Autotask.ContractServices[number];

    public string Organization(int number) => Sandbox.JumpCloud.Organizations[number].Id;

    public TenantId Tenant(int number) => new(Organization(number));

    public void AddUsers(int organization, int count)
    {
        for (var user = 1; user <= count; user++)
            Sandbox.JumpCloud.AddUser(Organization(organization), $"newcomer{user}");
    }

    public int? UnitsOn(int line, DateOnly day) => Line(line).UnitsOn(day);

    public async Task<Link> LinkAsync(int organization) => (await Store.Links.ListAsync()).Single(link => link.Tenant == Tenant(organization));

    public void Noon() => MoveTo(Today, 12);

    public void NextNight() => MoveTo(Today.AddDays(1), 2);

    public void MoveTo(DateOnly day, int hour) => Sandbox.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero));

    /// <summary>Ends the engine and begins another one on the same store, as a new process does.</summary>
    public async Task RestartAsync(WorldSettings settings)
    {
        await engine.DisposeAsync();
        engine = Engine(settings);
    }

    /// <summary>Ends the engine, so that another process may have the store.</summary>
    public ValueTask CloseAsync() => engine.DisposeAsync();

    public async Task<RunReport> GoLiveAsync()
    {
        var plan = await Job.PlanAsync();
        return Checked(await Job.ApplyAsync(plan.Hash, "a person"));
    }

    public async Task<RunReport> RunAsync() => Checked(await Job.RunAsync());

    /// <summary>The next night: nothing is left to write and everything that was written is verified.</summary>
    public async Task<RunReport> RunToRestAsync()
    {
        await RunAsync();
        var report = await RunAsync();
        Assert.Empty(report.Plan!.Changes);
        Assert.Equal(RunStatus.Completed, report.Run.Status);
        Assert.Empty(await JournalAsync(JournalMoves.Open));
        return report;
    }

    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(params IReadOnlyCollection<JournalState> states) =>
        await Store.Journal.ListAsync(states.Count == 0 ? Enum.GetValues<JournalState>() : states);

    public async Task<IReadOnlyList<string>> FindingsAsync() =>
        [.. (await Store.Findings.ListOpenAsync()).Select(finding => $"{finding.Code} {finding.Subject}")];

    public void AssertAdjustedOnce(params (int Line, DateOnly Date)[] expected)
    {
        Assert.Equal(
            expected.Select(item => (Line(item.Line).Id, item.Date)).Order(),
            Sandbox.Log.Adjustments.Keys.Order());
        Assert.All(Sandbox.Log.Adjustments.Values, count => Assert.Equal(1, count));
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private ServiceProvider Engine(WorldSettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Sandbox.Clock);
        Add(services, "", Sandbox, StorePath, settings);
        return services.BuildServiceProvider();
    }

    private static RunReport Checked(RunReport report)
    {
        var counts = report.Run.Counts;
        Assert.Equal(report.Outcomes.Count, counts.Selected);
        Assert.InRange(counts.ChangesApplied, 0, counts.ChangesPlanned);
        Assert.InRange(counts.ChangesVerified, 0, counts.ChangesApplied);
        return report;
    }
}
