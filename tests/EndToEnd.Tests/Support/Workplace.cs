using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using MspSync.Demo;
using MspSync.Rendering;

namespace EndToEnd.Tests.Support;

/// <summary>A sandbox, a folder with a store, and a configuration file that a test may spoil.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mspsync-tests-");

    private Workplace(SandboxServer sandbox)
    {
        Sandbox = sandbox;
        var connections = JsonSerializer.Serialize(SandboxDocument.Of(sandbox), Documents.Default.SandboxDocument);
        Settings = JsonNode.Parse(connections)!.AsObject();
        Settings["store"] = new JsonObject { ["path"] = Store };
    }

    public SandboxServer Sandbox { get; }

    public JsonObject Settings { get; }

    public string Store => At("store.db");

    public static async Task<Workplace> OpenAsync(SandboxSeed? seed = null) =>
        new(await SandboxServer.StartAsync(new SandboxOptions { Seed = seed ?? SandboxSeed.Msp(organizations: 20) }));

    public string At(string name) => Path.Combine(folder.FullName, name);

    public Task<CliResult> RunAsync(params string[] args) => Cli.RunAsync([.. args, "--config", Save()]);

    public async Task<CliResult> RunWellAsync(params string[] args)
    {
        var result = await RunAsync(args);
        Assert.True(result.ExitCode == MspSync.ExitCode.Done, $"{string.Join(' ', args)} ended with {result.ExitCode}: {result.Error}{result.Output}");
        return result;
    }

    public void Set(string path, string? value)
    {
        var parts = path.Split(':');
        var section = Settings;
        foreach (var part in parts[..^1])
        {
            if (section[part] is not JsonObject inner)
            {
                section[part] = inner = [];
            }

            section = inner;
        }

        section[parts[^1]] = value;
    }

    /// <summary>Takes the rules that the sample writes for the sandbox's service desk.</summary>
    public void UseServiceDesk() => Settings["integration"] = SandboxRules.ToSettings();

    public void SetRule(int index, string field, JsonNode? value) =>
        Settings["integration"]!["ticketing"]!["rules"]![index]![field] = value;

    public string Save()
    {
        File.WriteAllText(At("mspsync.json"), Settings.ToJsonString());
        return At("mspsync.json");
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
