using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Core.Journal;
using Integration.Sandbox;
using Integration.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;

namespace Chaos;

/// <summary>A sandbox with a store and a configuration: the disturbed one, or its undisturbed twin.</summary>
internal abstract class World : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mspsync-chaos-");

    /// <param name="sandbox">The vendors.</param>
    /// <param name="configure">Adds the job's own settings.</param>
    protected World(SandboxServer sandbox, Action<JsonObject> configure)
    {
        Sandbox = sandbox;
        var settings = Settings();
        configure(settings);
        File.WriteAllText(ConfigurationFile, settings.ToJsonString());
    }

    public SandboxServer Sandbox { get; }

    public string ConfigurationFile => Path.Combine(folder.FullName, "mspsync.json");

    private string Store => Path.Combine(folder.FullName, "store.db");

    /// <summary>Moves to the next night.</summary>
    public abstract void BeginNight(int night);

    /// <summary>Runs a night in this process, without any disturbance.</summary>
    public abstract Task RunAsync();

    /// <summary>Reads the journal as a killed process left it, the entry that moved last at the end.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync()
    {
        await using var store = new SqliteSyncStore(Store);
        await store.OpenAsync();
        return [.. (await store.Journal.ListAsync([])).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)];
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    protected ServiceProvider BuildEngine() => Engine.Build(new ConfigurationBuilder().AddJsonFile(ConfigurationFile).Build(), Store, Sandbox.Clock);

    // The waits are those of a server that answers within a second; the order of the journal's moves is the same.
    private JsonObject Settings()
    {
        var settings = JsonNode.Parse(JsonSerializer.Serialize(SandboxDocument.Of(Sandbox), Documents.Default.SandboxDocument))!.AsObject();
        settings["store"] = new JsonObject { ["path"] = Store };
        settings["integration"] = new JsonObject
        {
            ["journal"] = new JsonObject
            {
                ["serverLimit"] = "00:00:00.900",
                ["settle"] = "00:00:00.300",
                ["verifyInterval"] = "00:00:00.050",
                ["groupSize"] = 3,
            },
        };
        return settings;
    }
}
