using Integration.Core.Billing;
using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed partial class ChangeApplierTests : IAsyncDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly World world;
    private readonly FaultyTarget target;
    private readonly Night night;

    public ChangeApplierTests()
    {
        world = new World(time);
        target = new FaultyTarget(world, time);
        night = new Night(store, target, world, time);
    }

    private ContractLineId Line { get; } = new("1");

    private WriteOutcome<Change> Outcome => Assert.Single(night.Outcomes);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public void Apply_Group_TakesTwoReadsBeforeAndOneAfterForAllItsLines()
    {
        night.Apply([.. Enumerable.Range(0, 25).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))]);

        Assert.Equal(["units 25", "costs 25"], target.Calls.Take(2));
        Assert.Equal(25, target.Calls.Count(call => call.StartsWith("adjust", StringComparison.Ordinal)));
        Assert.Equal("units 25", target.Calls[^1]);
        Assert.Equal(28, target.Calls.Count);
        Assert.All(night.Outcomes, outcome => Assert.Equal(ChangeResult.Verified, outcome.Result));
    }

    [Fact]
    public void Apply_MoreThanAGroup_StartsAnotherOne()
    {
        night.Apply([.. Enumerable.Range(0, 26).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))]);

        Assert.Equal(2, target.Calls.Count(call => call.StartsWith("costs", StringComparison.Ordinal)));
        Assert.Equal(26, night.Outcomes.Count);
    }

    [Fact]
    public void Apply_SeveralDatesOfALine_WritesEachAfterTheEarlierOneIsVerified()
    {
        world.Add("1", 10);

        night.Apply([Changes.Units(world, Line, Night.Today.AddDays(2), 11, 13), Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(
            ["units 1", "costs 1", "adjust 1 03-01 +1", "units 1", "units 1", "costs 1", "adjust 1 03-03 +2", "units 1"], target.Calls);
        Assert.All(night.Outcomes, outcome => Assert.Equal(ChangeResult.Verified, outcome.Result));
    }

    [Fact]
    public void Apply_EarlierDateIsNotVerified_HoldsTheLaterOne()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.NeverArrives;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11), Changes.Units(world, Line, Night.Today.AddDays(2), 11, 13)]);

        Assert.Equal([ChangeResult.Unresolved, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_TargetTakesNoWrites_StopsAfterThreeCallsInsteadOfTryingEveryLine()
    {
        target.NextFault = _ => Fault.Throttled;

        night.Apply([.. Enumerable.Range(0, 60).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))]);

        Assert.Equal(3, target.Calls.Count(call => call.StartsWith("adjust", StringComparison.Ordinal)));
        Assert.Equal(60, night.Outcomes.Count);
        Assert.Single(night.Outcomes, outcome => outcome.Result == ChangeResult.Failed);
    }

    [Theory]
    [InlineData(Fault.ThrottledBeforeGate)]
    [InlineData(Fault.NotConnectedThrows)]
    [InlineData(Fault.Throttled)]
    internal void Apply_NotSentOnce_IsTriedAgainAndVerified(Fault fault)
    {
        world.Add("1", 10);
        var faults = new Queue<Fault>([fault]);
        target.NextFault = _ => faults.TryDequeue(out var next) ? next : Fault.None;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
        Assert.Single(world.Accepted);
    }

    [Fact]
    public void Apply_DateIsTaken_IsRefusedWithAFindingAndNeverAskedAgain()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.DateTaken;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Failed, Outcome.Result);
        Assert.Equal("JRN003", Outcome.Finding!.Code);
        Assert.Equal(JournalState.DateTaken, Entry(1).State);
    }

    [Fact]
    public void Apply_KnownRefusal_EndsWithAFinding()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.RefusedByRule;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal("JRN004", Outcome.Finding!.Code);
        Assert.Contains("must be between", Outcome.Finding.Evidence, StringComparison.Ordinal);
        Assert.Equal(JournalState.Refused, Entry(1).State);
    }

    [Fact]
    public void Apply_LineHasAnOpenEntry_IsHeld()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.UnknownText;
        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);
        target.NextFault = _ => Fault.None;

        night.Apply([Changes.Units(world, Line, Night.Today.AddDays(1), 10, 11)]);

        Assert.Equal(ChangeResult.Held, Outcome.Result);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public async Task Apply_ContractIsHeldByAnother_HoldsItsChangesOnly()
    {
        world.Add("1", 10);
        var other = world.Add("2", 10);
        await using var held = await store.TryLockAsync(["contract:c1"]);

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11), Changes.Units(world, other, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Held, night.Outcomes.Single(outcome => outcome.Write.Line == Line).Result);
        Assert.Equal(ChangeResult.Verified, night.Outcomes.Single(outcome => outcome.Write.Line == other).Result);
    }

    [Fact]
    public void Apply_SamePlanTwice_WritesOnce()
    {
        world.Add("1", 10);
        var change = Changes.Units(world, Line, Night.Today, 10, 11);
        night.Apply([change]);

        night.Apply([change]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Single(world.Accepted);
    }

    [Fact]
    public void Apply_Progress_EndsWithEverythingCounted()
    {
        var seen = new Reports();

        night.Apply([.. Enumerable.Range(0, 30).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))], seen);

        Assert.Equal(new ApplyProgress(30, 30, 30, 30), seen.Last);
    }

    private void FailReadsUntil(TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        target.ReadsFail = () => world.Accepted.Count > 0 && time.GetUtcNow() < until;
    }

    private UnitsChange WithCost(int from, int to, decimal costFrom, decimal costTo) =>
        Changes.Units(world, Line, Night.Today, from, to) with { UnitCost = new UnitCostMove(costFrom, costTo) };

    private LineEntry Entry(long id) => store.Entries.OfType<LineEntry>().Single(entry => entry.Id == id);

    private sealed class Reports : IProgress<ApplyProgress>
    {
        public ApplyProgress? Last { get; private set; }

        public void Report(ApplyProgress value) => Last = value;
    }
}
