using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Integration.Autotask;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.JumpCloud;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Sdk.Benchmarks.Nights;

/// <summary>A first, a quiet and a busy night of many links against a sandbox in another process, with the requests counted by the sandbox.</summary>
internal static class NightsCommand
{
    private const int Changed = 500;

    public static async Task<int> RunAsync(string[] args)
    {
        var links = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
        var store = Path.Combine(Path.GetTempPath(), $"nights-{Environment.ProcessId}.db");
        using var sandbox = await SandboxProcess.StartAsync(links);
        var connections = await sandbox.GetAsync("connections");
        var time = new ShiftedTime(await NowAsync(sandbox) - TimeProvider.System.GetUtcNow());
        try
        {
            await FirstInAProcessOfItsOwnAsync(sandbox.Address, store);
            await RunNightsAsync(links, store, sandbox, connections, time);
            await ResumeAsync(links, store, connections, time);
        }
        finally
        {
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(store) + "*"))
                File.Delete(file);
        }

        return 0;
    }

    /// <summary>Maps and observes every tenant and makes every link live: what happens once is not part of a night's memory.</summary>
    public static async Task<int> RunFirstAsync(Uri sandbox, string store)
    {
        using var control = new HttpClient { BaseAddress = new Uri(sandbox, "/_sandbox/") };
        using var connections = JsonDocument.Parse(await control.GetStringAsync("connections"));
        using var clock = JsonDocument.Parse(await control.GetStringAsync("clock"));
        var time = new ShiftedTime(clock.RootElement.GetProperty("now").GetDateTimeOffset() - TimeProvider.System.GetUtcNow());
        await using var provider = Engine(store, connections.RootElement, time);
        var job = provider.GetRequiredService<BillingJob>();
        var plan = await job.PlanAsync();
        var report = await job.ApplyAsync(plan.Hash, "benchmark");
        Console.WriteLine($"first night: {report.Run.Counts.Selected} links live");
        return 0;
    }

    private static async Task FirstInAProcessOfItsOwnAsync(Uri sandbox, string store)
    {
        using var process = Process.Start(Environment.ProcessPath!, ["first", sandbox.ToString(), store]);
        await process.WaitForExitAsync();
    }

    private static async Task RunNightsAsync(int links, string store, SandboxProcess sandbox, JsonElement connections, ShiftedTime time)
    {
        await using var provider = Engine(store, connections, time);
        var job = provider.GetRequiredService<BillingJob>();

        await NextNightAsync(sandbox, time);
        Console.WriteLine(await MeasureAsync("quiet", sandbox, () => job.RunAsync()));
        Console.WriteLine($"peak memory of the engine's process after the quiet night: {PeakMegabytes():F0} MB");

        await sandbox.PostAsync("edits/add-user-to-first", $$"""{"organizations":{{Math.Min(Changed, links)}},"name":"newcomer"}""");
        await NextNightAsync(sandbox, time);
        Console.WriteLine(await MeasureAsync("busy", sandbox, () => job.RunAsync()));
        Console.WriteLine($"peak memory of the engine's process after the busy night: {PeakMegabytes():F0} MB");
        Console.WriteLine($"most in flight at once: {(await sandbox.GetAsync("counters")).GetProperty("maxInFlight")}");
    }

    private static async Task ResumeAsync(int links, string store, JsonElement connections, ShiftedTime time)
    {
        var began = Stopwatch.GetTimestamp();
        await using var provider = Engine(store, connections, time);
        var opened = provider.GetRequiredService<Integration.Core.Storage.ISyncStore>();
        await opened.OpenAsync();
        var read = await opened.Links.ListAsync();
        Console.WriteLine($"store of {read.Count} of {links} links reopened and read: {Stopwatch.GetElapsedTime(began).TotalSeconds:F2} s");
    }

    private static ServiceProvider Engine(string store, JsonElement connections, TimeProvider time)
    {
        var autotask = connections.GetProperty("autotask");
        var jumpCloud = connections.GetProperty("jumpCloud");
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddIntegration(options => options.Billing.Approval = ApprovalMode.Automatic)
            .UseSqlite(store)
            .AddJumpCloud(options =>
            {
                options.ApiKey = jumpCloud.GetProperty("apiKey").GetString();
                options.ConsoleAddress = new Uri(jumpCloud.GetProperty("consoleAddress").GetString()!);
                options.ApiAddress = new Uri(jumpCloud.GetProperty("insightsAddress").GetString()!);
            })
            .AddAutotask(options =>
            {
                options.UserName = autotask.GetProperty("userName").GetString();
                options.Secret = autotask.GetProperty("secret").GetString();
                options.IntegrationCode = autotask.GetProperty("integrationCode").GetString();
                options.ZoneDiscoveryAddress = new Uri(autotask.GetProperty("zoneDiscoveryAddress").GetString()!);
            });
        return services.BuildServiceProvider();
    }

    private static async Task<Night> MeasureAsync(string name, SandboxProcess sandbox, Func<Task<RunReport>> run)
    {
        await sandbox.PostAsync("counters/reset");
        var began = Stopwatch.GetTimestamp();
        var report = await run();
        var elapsed = Stopwatch.GetElapsedTime(began);
        var counters = await sandbox.GetAsync("counters");
        return new Night(name, report, elapsed, counters.GetProperty("autotask").GetInt32(), counters.GetProperty("jumpCloud").GetInt32());
    }

    private static async Task NextNightAsync(SandboxProcess sandbox, ShiftedTime time)
    {
        await sandbox.PostAsync("clock/advance", """{"seconds":86400}""");
        time.Offset = await NowAsync(sandbox) - TimeProvider.System.GetUtcNow();
    }

    private static async Task<DateTimeOffset> NowAsync(SandboxProcess sandbox) => (await sandbox.GetAsync("clock")).GetProperty("now").GetDateTimeOffset();

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }
}
