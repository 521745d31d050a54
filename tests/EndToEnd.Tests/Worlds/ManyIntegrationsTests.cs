using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Sandbox;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests.Worlds;

public sealed class ManyIntegrationsTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("worlds-");
    private readonly WorldSettings settings = new();
    private SandboxServer north = null!;
    private SandboxServer south = null!;
    private ServiceProvider engines = null!;

    public async ValueTask InitializeAsync()
    {
        north = await SandboxServer.StartAsync(new SandboxOptions { Seed = settings.Seed, FreezesClock = true });
        south = await SandboxServer.StartAsync(new SandboxOptions { Seed = settings.Seed, FreezesClock = true });
        north.Autotask.Secret = "the secret of north";
        south.Autotask.Secret = "the secret of south";
        north.JumpCloud.ApiKey = "the key of north";
        south.JumpCloud.ApiKey = "the key of south";

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(north.Clock);
        World.Add(services, "north", north, Path.Combine(folder.FullName, "north.db"), settings);
        World.Add(services, "south", south, Path.Combine(folder.FullName, "south.db"), settings);
        engines = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await engines.DisposeAsync();
        await north.DisposeAsync();
        await south.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task TwoIntegrations_InOneProcess_WriteEachToTheirOwnWorld()
    {
        foreach (var name in new[] { "north", "south" })
        {
            var plan = await Job(name).PlanAsync();
            await Job(name).ApplyAsync(plan.Hash, "a person");
        }

        foreach (var sandbox in new[] { north, south })
        {
            sandbox.Clock.Advance(TimeSpan.FromHours(10));
            sandbox.JumpCloud.AddUserToFirst(1, "newcomer");
            sandbox.Clock.Advance(TimeSpan.FromHours(14));
        }

        var report = await Job("north").RunAsync();
        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        Assert.Single(north.Log.Adjustments);
        Assert.Empty(south.Log.Writes);
        Assert.Equal((2, 1), ((await RunsAsync("north")).Count, (await RunsAsync("south")).Count));

        await Task.WhenAll(Job("north").RunAsync(), Job("south").RunAsync());
        Assert.Single(north.Log.Adjustments);
        Assert.Single(south.Log.Adjustments);
    }

    [Fact]
    public async Task OneConnectionBroken_BlocksItsIntegrationOnly()
    {
        await Job("north").CheckAsync();
        north.Autotask.Secret = "rotated";

        var reports = await Task.WhenAll(Job("north").RunAsync(), Job("south").RunAsync());

        Assert.Equal([RunStatus.Blocked, RunStatus.Completed], reports.Select(report => report.Run.Status));
        Assert.Equal(["PRE002", "NTC001"], (await Store("north").Findings.ListOpenAsync()).Select(finding => finding.Code));
        Assert.Empty(await Store("south").Findings.ListOpenAsync());
    }

    private BillingJob Job(string name) => engines.GetRequiredKeyedService<BillingJob>(name);

    private ISyncStore Store(string name) => engines.GetRequiredKeyedService<ISyncStore>(name);

    private Task<IReadOnlyList<RunRecord>> RunsAsync(string name) => Store(name).Runs.ListAsync("billing", 10);
}
