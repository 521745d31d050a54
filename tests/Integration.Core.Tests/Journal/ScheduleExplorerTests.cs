using System.Diagnostics;
using System.Globalization;
using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

/// <summary>
/// Runs random schedules of faults and kills, as many as fit into the time, and holds each to the journal's promises.
/// JOURNAL_SEED replays one schedule; JOURNAL_SECONDS changes the time.
/// </summary>
public class ScheduleExplorerTests(ITestOutputHelper output)
{
    [Fact]
    public void Explore_RandomFaultsAndKills_NeverWritesTwice() => Explore(Schedule.Run, seconds: 20);

    [Fact]
    public void Explore_RandomFaultsAndKillsOfKeyedWrites_NeverWritesAKeyTwice() => Explore(KeyedSchedule.Run, seconds: 10);

    private void Explore(Func<int, (int Kills, int Conflicts)> run, int seconds)
    {
        if (Number("JOURNAL_SEED") is { } only)
        {
            run(only);
            return;
        }

        var watch = Stopwatch.StartNew();
        var limit = TimeSpan.FromSeconds(Number("JOURNAL_SECONDS") ?? seconds);
        var kills = 0;
        var conflicts = 0;
        var seed = 0;
        for (; watch.Elapsed < limit; seed++)
        {
            try
            {
                var (killed, conflicted) = run(seed);
                kills += killed;
                conflicts += conflicted;
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed} fails; JOURNAL_SEED={seed} replays it.", exception);
            }
        }

        output.WriteLine($"{seed} schedules, {kills} kills, {conflicts} conflicts that a person's edit caused, 0 violations.");
        Assert.True(kills > seed / 10, "Too few schedules were killed to say anything.");
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>One seeded life of two lines: nights with faults and kills, then undisturbed ones, then the promises.</summary>
internal static class Schedule
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    public static (int Kills, int Conflicts) Run(int seed)
    {
        var random = new Random(seed);
        var time = new ManualTimeProvider();
        var world = new World(time) { RefusesTakenDates = random.Next(4) == 0 };
        var store = new MemoryStore();
        var edited = new HashSet<ContractLineId>();
        var calm = false;
        var target = new FaultyTarget(world, time)
        {
            NextFault = line => calm || random.Next(3) != 0 ? Fault.None : Remember(Faults[random.Next(Faults.Length)], line, edited),
            CommitDelay = () => TimeSpan.FromSeconds(random.Next(0, 300)),
            VisibleDelay = () => TimeSpan.FromSeconds(random.Next(0, 60)),
        };
        var wanted = Wanted(random, world);
        var kills = 0;
        for (var night = 0; night < 8; night++)
        {
            calm = night >= 4;
            var kill = calm || random.Next(2) == 0 ? Kill.Never() : Kill.Random(random);
            kills += RunNight(store, target, world, time, wanted, kill) ? 1 : 0;
            store.ReleaseLocks();
            time.Advance(TimeSpan.FromSeconds(random.Next(0, 600)));
        }

        return (kills, Check(world, store, wanted, edited));
    }

    private static bool RunNight(
        MemoryStore store, FaultyTarget target, World world, ManualTimeProvider time, Dictionary<ContractLineId, (DateOnly, int)[]> wanted, Kill kill)
    {
        try
        {
            new Night(store, target, world, time, kill) { Wanted = wanted }.Run();
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }

    private static Dictionary<ContractLineId, (DateOnly, int)[]> Wanted(Random random, World world)
    {
        var wanted = new Dictionary<ContractLineId, (DateOnly, int)[]>();
        for (var i = 0; i < 2; i++)
        {
            var units = random.Next(5, 50);
            var line = world.Add($"{i}", units, contract: "c");
            var first = units + random.Next(-4, 5);
            wanted[line] = [(Night.Today, first), (Night.Today.AddDays(random.Next(1, 4)), first + random.Next(-4, 5))];
        }

        return wanted;
    }

    private static Fault Remember(Fault fault, ContractLineId line, HashSet<ContractLineId> edited)
    {
        if (fault == Fault.PersonEditsBefore)
            edited.Add(line);

        return fault;
    }

    private static int Check(World world, MemoryStore store, Dictionary<ContractLineId, (DateOnly Date, int Units)[]> wanted, HashSet<ContractLineId> edited)
    {
        var twice = world.Accepted.GroupBy(write => (write.Line, write.Date)).Where(group => group.Count() > 1).ToList();
        Assert.Empty(twice);

        var open = store.Entries.OfType<LineEntry>().Where(entry => JournalMoves.Open.Contains(entry.State)).ToLookup(entry => entry.Line);
        var conflicts = 0;
        foreach (var (line, steps) in wanted)
        {
            Assert.DoesNotContain(open[line], entry => entry.State != JournalState.Conflict);
            if (open[line].Any())
            {
                Assert.Contains(line, edited);
                conflicts++;
                continue;
            }

            Assert.Equal(steps[^1].Units, world.UnitsOn(line, steps[^1].Date.AddDays(30)));
        }

        return conflicts;
    }
}
