using System.Diagnostics;
using Integration.Core.Journal;
using Integration.Sandbox.Faults;

namespace Chaos;

/// <summary>Kills the sample at random moments of its nights, and compares what is left with an undisturbed twin.</summary>
internal sealed class Rounds(Random random, Tally tally, Action<string> log)
{
    private const int NightsPerWorld = 12;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "MspSync.exe" : "MspSync");

    /// <summary>Gets a value indicating whether every night ended like its twin, with one adjustment for each line and date.</summary>
    public bool IsSound { get; private set; } = true;

    public async Task RunAsync(int kills)
    {
        while (tally.Kills < kills)
        {
            await using var world = await World.StartAsync();
            await using var twin = await World.StartAsync();
            for (var night = 1; night <= NightsPerWorld && tally.Kills < kills; night++)
            {
                world.BeginNight(night);
                twin.BeginNight(night);
                await NightAsync(world);
                await twin.RunAsync();
                Compare(world, twin, night);
            }
        }
    }

    private async Task NightAsync(World world)
    {
        Disturb(world);
        var isFirst = true;
        do
        {
            var start = world.Sandbox.Clock.GetUtcNow();
            await KillAsync(world, isFirst ? AfterSomeWritesAsync : AtAnyMomentAsync);
            var journal = await world.ReadJournalAsync();
            var state = journal.Count > 0 && journal[^1].At >= start ? journal[^1].State : (JournalState?)null;
            tally.Add(state);
            log($"kill {tally.Kills}: {state?.ToString() ?? "before the first move"}; {Summary(journal)}");
            isFirst = false;
        }
        while (random.Next(5) < 2);

        world.Sandbox.Faults.Clear();
        using var process = Start(world);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            log($"the run after the wait ended with exit code {process.ExitCode}");
            IsSound = false;
        }
    }

    // Latencies stretch the states so that kills fall into each; faults lead to Unknown.
    private void Disturb(World world)
    {
        var faults = world.Sandbox.Faults;
        faults.Clear();
        TimeSpan Some(int milliseconds) => TimeSpan.FromMilliseconds(random.Next(20, milliseconds));
        switch (random.Next(4))
        {
            case 0:
                faults.Add(Adjustment(SandboxFaultKind.ReplyLost));
                break;
            case 1:
                faults.Add(Adjustment(SandboxFaultKind.LateCommit, TimeSpan.FromMilliseconds(500)));
                break;
            case 2:
                faults.Add(Adjustment(SandboxFaultKind.ResetBeforeBody));
                break;
        }

        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*Adjustments*", Method = "POST", Times = null, Delay = Some(160) });
        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*ContractServiceUnits*", Times = null, Delay = Some(120) });
        faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*ContractServices/query", Times = null, Delay = Some(120) });
    }

    private SandboxFault Adjustment(SandboxFaultKind kind, TimeSpan delay = default) =>
        new() { Kind = kind, Route = "*Adjustments*", Method = "POST", Skip = random.Next(8), Delay = delay };

    private static async Task KillAsync(World world, Func<World, CancellationToken, Task> moment)
    {
        world.Sandbox.Log.ResetCounters();
        using var process = Start(world);
        using var ended = new CancellationTokenSource();
        var exited = process.WaitForExitAsync();
        await Task.WhenAny(exited, moment(world, ended.Token));
        await ended.CancelAsync();
        process.Kill();
        await exited;
    }

    private async Task AfterSomeWritesAsync(World world, CancellationToken cancellationToken)
    {
        var writes = random.Next(World.Organizations + 1);
        while (Adjustments(world) < writes)
        {
            await Task.Delay(1, cancellationToken);
        }

        await Task.Delay(random.Next(300), cancellationToken);
    }

    // A run that settles what a killed one left spends its time waiting and reading.
    private async Task AtAnyMomentAsync(World world, CancellationToken cancellationToken)
    {
        while (world.Sandbox.Log.Requests.Count == 0)
        {
            await Task.Delay(1, cancellationToken);
        }

        await Task.Delay(random.Next(3000), cancellationToken);
    }

    private static int Adjustments(World world) => world.Sandbox.Log.Requests
        .Where(count => count.Method == "POST" && count.Route.Contains("Adjustments", StringComparison.Ordinal))
        .Sum(count => count.Requests);

    private static Process Start(World world)
    {
        var process = Process.Start(new ProcessStartInfo(Program, ["run", "--json", "--config", world.ConfigurationFile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // A pipe that nobody reads would stop the process when it is full.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Compare(World world, World twin, int night)
    {
        var twice = world.Sandbox.Log.Adjustments.Where(pair => pair.Value != 1).Select(pair => $"{pair.Key}: {pair.Value}").ToList();
        if (twice.Count > 0 || world.Units() != twin.Units() || world.Sandbox.Log.Adjustments.Count != twin.Sandbox.Log.Adjustments.Count)
        {
            IsSound = false;
            log($"night {night} differs from its twin; adjusted more than once: {string.Join(", ", twice)}");
        }
    }

    private static string Summary(IReadOnlyList<JournalEntry> journal) =>
        string.Join(", ", journal.GroupBy(entry => entry.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"));
}
