using Integration.Sqlite;
using TestSupport;

namespace Integration.Core.Tests.Journal;

/// <summary>The process dies right before or right after every durable transition of a night; the next process ends in the same world.</summary>
public sealed class KillEdgeTests : IDisposable
{
    private static readonly DateOnly First = Night.Today;
    private static readonly DateOnly Second = Night.Today.AddDays(1);

    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Fault.None, false)]
    [InlineData(Fault.None, true)]
    [InlineData(Fault.ReplyLostAfterCommit, false)]
    [InlineData(Fault.ReplyLostAfterCommit, true)]
    [InlineData(Fault.NeverArrives, false)]
    [InlineData(Fault.NeverArrives, true)]
    [InlineData(Fault.CommitsAfterClientGaveUp, false)]
    [InlineData(Fault.CommitsAfterClientGaveUp, true)]
    [InlineData(Fault.VisibleLater, false)]
    [InlineData(Fault.VisibleLater, true)]
    [InlineData(Fault.Throttled, false)]
    [InlineData(Fault.Throttled, true)]
    [InlineData(Fault.DateTaken, false)]
    [InlineData(Fault.DateTaken, true)]
    [InlineData(Fault.RefusedByRule, false)]
    [InlineData(Fault.RefusedByRule, true)]
    internal Task Run_KilledAtEveryEdge_EndsInTheSameWorld(Fault fault, bool after) =>
        KillEdges.WalkAsync(after, (kill, edge) => RunAsync(fault, kill, $"{edge}"));

    [Theory]
    [InlineData(Fault.None, false)]
    [InlineData(Fault.None, true)]
    [InlineData(Fault.ReplyLostAfterCommit, false)]
    [InlineData(Fault.ReplyLostAfterCommit, true)]
    [InlineData(Fault.NeverArrives, false)]
    [InlineData(Fault.NeverArrives, true)]
    [InlineData(Fault.CommitsAfterClientGaveUp, false)]
    [InlineData(Fault.CommitsAfterClientGaveUp, true)]
    [InlineData(Fault.VisibleLater, false)]
    [InlineData(Fault.VisibleLater, true)]
    internal Task Run_CostTravelsWithUnitsAndIsKilledAtEveryEdge_EndsInTheSameWorld(Fault fault, bool after) =>
        KillEdges.WalkAsync(after, (kill, edge) => RunAsync(fault, kill, $"{edge}", costTravels: true));

    [Fact]
    public async Task Run_Undisturbed_CrossesEveryEdgeOfTheHappyPath()
    {
        var kill = Kill.Never();

        await RunAsync(Fault.None, kill, "undisturbed");

        Assert.Equal(
            ["→Intent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent", "Intent→Sending", "Sending→Sent"],
            kill.Transitions.Take(7));
        Assert.Contains("Sent→Verified", kill.Transitions);
    }

    private async Task<bool> RunAsync(Fault fault, Kill kill, string name, bool costTravels = false)
    {
        var time = new ManualTimeProvider();
        var world = new World(time) { RefusesTakenDates = false };
        var one = world.Add("1", 10);
        var two = world.Add("2", 20, cost: 2m);
        var faults = new Queue<Fault>([fault]);
        var target = new FaultyTarget(world, time) { NextFault = _ => faults.TryDequeue(out var next) ? next : Fault.None };
        var path = Path.Combine(folder, $"{name}.db");
        var wasKilled = await KillEdges.WasKilledAsync(path, store => Create(store, kill).Run());

        for (var nights = 0; nights < 2; nights++)
        {
            target.BeforeCall = () => { };
            time.Advance(TimeSpan.FromSeconds(5));
            Assert.False(await KillEdges.WasKilledAsync(path, store => Create(store, Kill.Never()).Run()));
        }

        Assert.Equal(12, world.UnitsOn(one, First.AddDays(10)));
        Assert.Equal(25, world.UnitsOn(two, First.AddDays(10)));
        Assert.Equal((costTravels ? 4m : 2m, 3m), (world[one].Cost, world[two].Cost));
        Assert.Equal(world.Accepted.Select(write => (write.Line, write.Date)).Distinct().Count(), world.Accepted.Count);
        await KillEdges.AssertNothingOpenAsync(path);
        return wasKilled;

        Night Create(SqliteSyncStore store, Kill with) => new(store, target, world, time, with)
        {
            Wanted = new() { [one] = [(First, 11), (Second, 12)], [two] = [(First, 25)] },
            WantedCost = costTravels ? new() { [one] = 4m, [two] = 3m } : new() { [two] = 3m },
            CostTravels = costTravels,
        };
    }
}
