using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

/// <summary>One seeded life of a few keys: nights with faults and kills, some of them in two processes at once or with the store lost after them, then undisturbed ones, then the promises.</summary>
internal static class KeyedSchedule
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();

    private static readonly KeyedWrite[] Wanted =
    [
        KeyedNight.Create("k1"), KeyedNight.Create("k2"), KeyedNight.Note("n1"), KeyedNight.Note("n2"),
        KeyedNight.Update("asset:7", "name=a"), KeyedNight.Update("asset:7", "name=b"),
    ];

    public static (int Kills, int Conflicts) Run(int seed)
    {
        var random = new Random(seed);
        var time = new ManualTimeProvider();
        var world = new KeyedWorld(time);
        var store = new MemoryStore();
        var kills = 0;
        for (var night = 0; night < 7; night++)
        {
            var isCalm = night >= 4;
            var processes = !isCalm && random.Next(3) == 0 ? 2 : 1;
            Pump.Run(time, () => Task.WhenAll(Enumerable.Range(0, processes).Select(_ => LiveAsync(isCalm))));
            store.ReleaseLocks();
            time.Advance(TimeSpan.FromSeconds(random.Next(0, 600)));
            if (random.Next(6) == 0)
                store = LoseStore(time);
        }

        Check(world, store);
        return (kills, 0);

        async Task LiveAsync(bool isCalm)
        {
            var kill = isCalm || random.Next(2) == 0 ? Kill.Never() : Kill.Random(random);
            try
            {
                await new KeyedNight(store, Target(random, world, time, isCalm), time, kill).RunAsync(Wanted);
            }
            catch (KilledException)
            {
                kills++;
            }
        }
    }

    /// <summary>A store that is lost takes its memory of open writes with it; what they wrote shows by the time somebody has made a new one.</summary>
    private static MemoryStore LoseStore(ManualTimeProvider time)
    {
        time.Advance(TimeSpan.FromSeconds(361));
        return new MemoryStore();
    }

    private static FaultyKeyedTarget Target(Random random, KeyedWorld world, ManualTimeProvider time, bool isCalm) => new(world, time)
    {
        NextFault = _ => isCalm || random.Next(3) != 0 ? Fault.None : Faults[random.Next(Faults.Length)],
        CommitDelay = () => TimeSpan.FromSeconds(random.Next(0, 300)),
        VisibleDelay = () => TimeSpan.FromSeconds(random.Next(0, 60)),
        ReadsFail = () => !isCalm && random.Next(20) == 0,
        AnswersWithIds = random.Next(2) == 0,
    };

    private static void Check(KeyedWorld world, MemoryStore store)
    {
        Assert.Equal(
            ["TicketCreate k1", "TicketCreate k2", "TicketNote n1", "TicketNote n2"],
            world.Committed.Where(write => !write.StartsWith("AssetUpdate", StringComparison.Ordinal)).Order());
        Assert.Equal("name=b", world.Show("asset:7"));
        Assert.DoesNotContain(store.Entries, entry => JournalMoves.Open.Contains(entry.State));
        Assert.All(
            store.Entries.OfType<KeyedEntry>().Where(entry => entry.State == JournalState.Verified), entry => Assert.NotNull(entry.TargetId));
    }
}
