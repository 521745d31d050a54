using Integration.Core.Billing;
using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class JournalSettlerTests : IAsyncDisposable
{
    private static readonly ContractLineId Line = new("1");

    private readonly ManualTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly World world;
    private readonly FaultyTarget target;
    private readonly Night night;

    public JournalSettlerTests()
    {
        world = new World(time);
        world.Add("1", 10);
        target = new FaultyTarget(world, time);
        night = new Night(store, target, world, time);
    }

    private JournalEntry Entry => Assert.Single(store.Entries);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit, JournalState.Verified)]
    [InlineData(Fault.CommitsAfterClientGaveUp, JournalState.Verified)]
    [InlineData(Fault.NeverArrives, JournalState.Intent)]
    [InlineData(Fault.ResetThrows, JournalState.Intent)]
    [InlineData(Fault.UnknownText, JournalState.Intent)]
    internal void Settle_AfterAnUncertainWrite_FindsOutWhatBecameOfIt(Fault fault, JournalState end)
    {
        WriteWith(fault);
        Assert.Equal(JournalState.Unknown, Entry.State);

        night.Settle();

        Assert.Equal(end, Entry.State);
    }

    [Fact]
    public void Settle_Unknown_LooksOnceAndWaitsForServerLimitAndSettleBeforeItReadsTwice()
    {
        WriteWith(Fault.NeverArrives);
        target.Calls.Clear();
        var before = time.GetUtcNow();

        night.Settle();

        Assert.Equal(["units 1", "units 1", "units 1"], target.Calls);
        Assert.True(time.GetUtcNow() - before >= TimeSpan.FromSeconds(361));
    }

    [Fact]
    public void Settle_PersonChangedTheLineMeanwhile_IsConflict()
    {
        WriteWith(Fault.NeverArrives);
        world.PersonAdjusts(Line, Night.Today, 5);

        night.Settle();

        Assert.Equal(JournalState.Conflict, Entry.State);
        Assert.Contains("shows 15 and then 15, where 10 or 11 was expected", Entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_LineCannotBeRead_LeavesTheEntryForTheNextRun()
    {
        WriteWith(Fault.ReplyLostAfterCommit);
        target.Unreadable.Add(Line);

        night.Settle();

        Assert.Equal(JournalState.Unknown, Entry.State);

        target.Unreadable.Clear();
        night.Settle();

        Assert.Equal(JournalState.Verified, Entry.State);
    }

    [Theory]
    [InlineData(Fault.NeverArrives)]
    [InlineData(Fault.VisibleLater)]
    internal void Settle_LineIsGone_WaitsForNothing(Fault fault)
    {
        WriteAndStop(fault);
        world.Remove(Line);
        var before = time.GetUtcNow();

        night.Settle();

        Assert.Equal(before, time.GetUtcNow());
        Assert.Contains(Entry.State, JournalMoves.Open);
        Assert.Equal("JRN002", Assert.Single(night.Settled).Code);
    }

    [Fact]
    public void Settle_TargetCannotBeReached_LeavesTheEntryForTheNextRun()
    {
        WriteWith(Fault.ReplyLostAfterCommit);
        target.ReadsFail = () => true;

        night.Settle();

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    [Fact]
    public void Settle_ConflictOfAnEarlierRun_IsToldEveryTime()
    {
        WriteWith(Fault.PersonEditsBefore);

        night.Settle();

        var finding = Assert.Single(night.Settled);
        Assert.Equal(("JRN001", "line:1"), (finding.Code, finding.Subject));
    }

    [Fact]
    public void Settle_EverythingIsSettled_TellsNothing()
    {
        WriteWith(Fault.ReplyLostAfterCommit);

        night.Settle();

        Assert.Empty(night.Settled);
    }

    [Fact]
    public void Settle_NothingIsOpen_AsksTheTargetNothing()
    {
        night.Settle();

        Assert.Empty(target.Calls);
    }

    [Fact]
    public void Settle_UnitCostThatWasNotWritten_GoesBackToIntent()
    {
        target.NextFault = _ => Fault.UnknownText;
        night.Apply([Changes.Cost(world, Line, 2m, 3m)]);

        night.Settle();

        Assert.Equal(JournalState.Intent, Entry.State);
        Assert.Equal(2m, world[Line].Cost);
    }

    private void WriteAndStop(Fault fault)
    {
        using var stop = new CancellationTokenSource();
        using var timer = time.CreateTimer(_ => stop.Cancel(), null, TimeSpan.FromSeconds(35), Timeout.InfiniteTimeSpan);
        target.NextFault = _ => fault;
        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)], cancellationToken: stop.Token);
        target.NextFault = _ => Fault.None;
    }

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit, JournalState.Verified)]
    [InlineData(Fault.NeverArrives, JournalState.Intent)]
    internal void Settle_UnitsWithACost_FollowsBoth(Fault fault, JournalState end)
    {
        WriteWith(fault, new UnitCostMove(2m, 3m));
        target.Calls.Clear();

        night.Settle();

        Assert.Equal(end, Entry.State);
        Assert.Equal(["units 1", "costs 1", "units 1", "costs 1", "units 1", "costs 1"], target.Calls);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void Settle_UnitCostOnly_IsToldByTheCostAlone(int cost)
    {
        target.NextFault = _ => Fault.NeverArrives;
        night.Apply([Changes.Units(world, Line, Night.Today, 10, 10) with { UnitCost = new UnitCostMove(2m, 11m) }]);
        world[Line].Cost = cost;

        night.Settle();

        Assert.Equal(cost == 11 ? JournalState.Verified : JournalState.Conflict, Entry.State);
    }

    [Fact]
    public void Settle_UnitsCameAndTheirCostDidNot_IsConflict()
    {
        WriteWith(Fault.ReplyLostAfterCommit, new UnitCostMove(2m, 3m));
        world[Line].Cost = 2m;

        night.Settle();

        Assert.Equal(JournalState.Conflict, Entry.State);
        Assert.Contains("shows 11 at 2 and then 11 at 2, where 10 at 2 or 11 at 3 was expected", Entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_CostCannotBeSeen_LeavesTheEntryForTheNextRun()
    {
        WriteWith(Fault.ReplyLostAfterCommit, new UnitCostMove(2m, 3m));
        world[Line].Cost = null;

        night.Settle();

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    private void WriteWith(Fault fault, UnitCostMove? cost = null)
    {
        target.NextFault = _ => fault;
        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11) with { UnitCost = cost }]);
        target.NextFault = _ => Fault.None;
    }
}
