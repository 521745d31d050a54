using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

/// <summary>The process dies right before or right after every durable transition of keyed writes; the next process ends in the same world.</summary>
public sealed class KeyedKillEdgeTests : IDisposable
{
    private static readonly KeyedWrite[] Wanted =
        [KeyedNight.Create("k1"), KeyedNight.Note("n1"), KeyedNight.Update("asset:7", "name=a"), KeyedNight.Update("asset:7", "name=b"), KeyedNight.Create("k2")];

    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;

    public static TheoryData<string, bool> Edges => new(
        from fault in Enum.GetValues<Fault>()
        where fault is not (Fault.DateTaken or Fault.PersonEditsBefore)
        from after in (bool[])[false, true]
        select new TheoryDataRow<string, bool>($"{fault}", after));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Edges))]
    public Task Run_KilledAtEveryEdge_EndsInTheSameWorld(string fault, bool after) =>
        KillEdges.WalkAsync(after, (kill, edge) => RunAsync(Enum.Parse<Fault>(fault), kill, $"{edge}"));

    [Fact]
    public async Task Run_Undisturbed_CrossesEveryEdgeOfTheHappyPath()
    {
        var kill = Kill.Never();

        await RunAsync(Fault.None, kill, "undisturbed");

        Assert.Equal(
            [
                "→Intent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent",
                "Sent→Verified", "Sent→Verified", "Sent→Verified", "→Intent",
            ],
            kill.Transitions.Take(11));
    }

    private async Task<bool> RunAsync(Fault fault, Kill kill, string name)
    {
        var time = new ManualTimeProvider();
        var world = new KeyedWorld(time);
        var faults = new Queue<Fault>([fault]);
        var target = new FaultyKeyedTarget(world, time) { NextFault = _ => faults.TryDequeue(out var next) ? next : Fault.None };
        var path = Path.Combine(folder, $"{name}.db");
        var wasKilled = await KillEdges.WasKilledAsync(path, store => new KeyedNight(store, target, time, kill).Run(Wanted));

        for (var nights = 0; nights < 2; nights++)
        {
            target.BeforeCall = () => { };
            time.Advance(TimeSpan.FromSeconds(5));
            Assert.False(await KillEdges.WasKilledAsync(path, store => new KeyedNight(store, target, time, Kill.Never()).Run(Wanted)));
        }

        world.CatchUp();
        Assert.Equal(
            ["TicketCreate k1", "TicketCreate k2", "TicketNote n1"], world.Committed.Where(write => !write.StartsWith("AssetUpdate", StringComparison.Ordinal)).Order());
        Assert.Equal("name=b", world.Show("asset:7"));
        await KillEdges.AssertNothingOpenAsync(path);
        return wasKilled;
    }
}
