using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;

namespace Chaos;

/// <summary>A sandbox with a store and a configuration: the disturbed one, or its undisturbed twin.</summary>
internal sealed class World : IAsyncDisposable
{
    public const int Organizations = 12;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mspsync-chaos-");

    private World(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        File.WriteAllText(ConfigurationFile, Configure(sandbox));
    }

    public SandboxServer Sandbox { get; }

    public string ConfigurationFile => Path.Combine(folder.FullName, "mspsync.json");

    private string Store => Path.Combine(folder.FullName, "store.db");

    /// <summary>Starts a world whose links are live: their first plan is approved and written.</summary>
    public static async Task<World> StartAsync()
    {
        var world = new World(await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(Organizations) }));
        world.HireEverywhere("first");
        await using var engine = world.BuildEngine();
        var job = engine.GetRequiredService<BillingJob>();
        var plan = await job.PlanAsync();
        await job.ApplyAsync(plan.Hash, "chaos");
        return world;
    }

    /// <summary>Moves to the next day, on which every organization has one user more.</summary>
    public void BeginNight(int night)
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        HireEverywhere($"night{night}");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
    }

    /// <summary>Runs a night in this process, without any disturbance.</summary>
    public async Task RunAsync()
    {
        await using var engine = BuildEngine();
        await engine.GetRequiredService<BillingJob>().RunAsync();
    }

    /// <summary>Reads the journal as a killed process left it, the entry that moved last at the end.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync()
    {
        await using var store = new SqliteSyncStore(Store);
        await store.OpenAsync();
        return [.. (await store.Journal.ListAsync([])).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)];
    }

    /// <summary>Units by line and first day, as the sandbox shows them.</summary>
    public string Units() => string.Join('\n', Sandbox.Autotask.UnitsRows
        .OrderBy(row => row.ContractServiceId).ThenBy(row => row.StartDate)
        .Select(row => $"{row.ContractServiceId} {row.StartDate:yyyy-MM-dd} {row.Units}"));

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private void HireEverywhere(string name)
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
        {
            Sandbox.JumpCloud.AddUser(organization.Id, name);
        }
    }

    private ServiceProvider BuildEngine() => Engine.Build(new ConfigurationBuilder().AddJsonFile(ConfigurationFile).Build(), Store, Sandbox.Clock);

    // The waits are those of a server that answers within a second; the order of the journal's moves is the same.
    private string Configure(SandboxServer sandbox)
    {
        var settings = JsonNode.Parse(JsonSerializer.Serialize(SandboxDocument.Of(sandbox), Documents.Default.SandboxDocument))!.AsObject();
        settings["store"] = new JsonObject { ["path"] = Store };
        settings["integration"] = new JsonObject
        {
            ["billing"] = new JsonObject { ["approval"] = "Automatic" },
            ["journal"] = new JsonObject
            {
                ["serverLimit"] = "00:00:00.900",
                ["settle"] = "00:00:00.300",
                ["verifyInterval"] = "00:00:00.050",
                ["groupSize"] = 3,
            },
        };
        return settings.ToJsonString();
    }
}
