using System.Diagnostics;
using Integration.Core.Journal;

namespace Chaos;

/// <summary>Kills the sample, now and then started twice at once, at random moments of a job's runs, and compares what is left with an undisturbed twin.</summary>
/// <param name="command">What makes the sample run the job.</param>
/// <param name="random">Chooses the moments and the faults.</param>
/// <param name="tally">Counts the kills.</param>
/// <param name="log">Told what happens.</param>
internal abstract class Rounds<TWorld>(string[] command, Random random, Tally tally, Action<string> log) : IRounds
    where TWorld : World
{
    private const int NightsPerWorld = 12;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "MspSync.exe" : "MspSync");

    public bool IsSound { get; private set; } = true;

    protected Random Random => random;

    /// <summary>Gets how many writes a night has at least.</summary>
    protected abstract int WritesOfANight { get; }

    public async Task RunAsync(int kills)
    {
        while (tally.Kills < kills)
        {
            await using var world = await StartAsync();
            await using var twin = await StartAsync();
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

    protected abstract Task<TWorld> StartAsync();

    /// <summary>Adds faults to a night. Latencies stretch the journal's states so that kills fall into each; faults lead to Unknown.</summary>
    protected abstract void Disturb(TWorld world);

    /// <summary>Counts the writes that were asked for since the counters were reset, accepted or not.</summary>
    protected abstract int Writes(TWorld world);

    /// <summary>Says how a night's world differs from its twin's; null when it does not.</summary>
    protected abstract string? Differs(TWorld world, TWorld twin);

    protected TimeSpan Some(int milliseconds) => TimeSpan.FromMilliseconds(random.Next(20, milliseconds));

    private async Task NightAsync(TWorld world)
    {
        world.Sandbox.Faults.Clear();
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

    private async Task KillAsync(TWorld world, Func<TWorld, CancellationToken, Task> moment)
    {
        world.Sandbox.Log.ResetCounters();
        List<Process> processes = [Start(world)];
        if (random.Next(4) == 0)
            processes.Add(Start(world));

        using var ended = new CancellationTokenSource();
        var exited = Task.WhenAll(processes.Select(process => process.WaitForExitAsync()));
        await Task.WhenAny(exited, moment(world, ended.Token));
        await ended.CancelAsync();
        processes.ForEach(process => process.Kill());
        await exited;
        processes.ForEach(process => process.Dispose());
    }

    private async Task AfterSomeWritesAsync(TWorld world, CancellationToken cancellationToken)
    {
        var writes = random.Next(WritesOfANight + 1);
        while (Writes(world) < writes)
        {
            await Task.Delay(1, cancellationToken);
        }

        await Task.Delay(random.Next(300), cancellationToken);
    }

    // A run that settles what a killed one left spends its time waiting and reading.
    private async Task AtAnyMomentAsync(TWorld world, CancellationToken cancellationToken)
    {
        while (world.Sandbox.Log.Requests.Count == 0)
        {
            await Task.Delay(1, cancellationToken);
        }

        await Task.Delay(random.Next(3000), cancellationToken);
    }

    private Process Start(TWorld world)
    {
        var process = Process.Start(new ProcessStartInfo(Program, [.. command, "--json", "--config", world.ConfigurationFile])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // A pipe that nobody reads would stop the process when it is full.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Compare(TWorld world, TWorld twin, int night)
    {
        if (Differs(world, twin) is { } difference)
        {
            IsSound = false;
            log($"night {night} differs from its twin: {difference}");
        }
    }

    private static string Summary(IReadOnlyList<JournalEntry> journal) =>
        string.Join(", ", journal.GroupBy(entry => entry.State).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}"));
}
