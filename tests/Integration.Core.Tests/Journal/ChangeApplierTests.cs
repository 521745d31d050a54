using Integration.Core.Billing;
using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class ChangeApplierTests : IAsyncDisposable
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
    public void Apply_UnitsAndCostOfALine_AreReadWrittenAndVerifiedTogether()
    {
        world.Add("1", 10);

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11), Changes.Cost(world, Line, 2m, 2.5m)]);

        Assert.Equal(["units 1", "costs 1", "adjust 1 03-01 +1", "cost 1 2.5", "units 1", "costs 1"], target.Calls);
        Assert.Equal(2.5m, world[Line].Cost);
    }

    [Fact]
    public void Apply_CostTravelsWithUnits_IsOneWriteVerifiedOnBoth()
    {
        world.Add("1", 10);

        night.Apply([WithCost(10, 11, 2m, 2.5m)]);

        Assert.Equal(["units 1", "costs 1", "adjust 1 03-01 +1", "units 1", "costs 1"], target.Calls);
        Assert.Equal((11, 2.5m), (world.UnitsOn(Line, Night.Today), world[Line].Cost));
        Assert.Equal((JournalState.Verified, new UnitCostMove(2m, 2.5m), "read back as 11 at 2.5"), (Entry(1).State, Entry(1).UnitCost, Entry(1).Detail));
    }

    [Fact]
    public void Apply_CostAloneInAnAdjustment_IsAnAdjustmentByZeroUnits()
    {
        world.Add("1", 10);

        night.Apply([WithCost(10, 10, 2m, 2.5m)]);

        Assert.Equal((Line, Night.Today, 0), Assert.Single(world.Accepted));
        Assert.Equal(ChangeResult.Verified, Outcome.Result);
    }

    [Fact]
    public void Apply_TravellingCostDiffersFromThePlan_IsStaleAndWritesNothing()
    {
        world.Add("1", 10, cost: 7m);

        night.Apply([WithCost(10, 11, 2m, 2.5m)]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Contains("shows 7 where the plan rests on 2; plan again", Outcome.Detail, StringComparison.Ordinal);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_UnitsShowAndTheirCostNever_IsConflict()
    {
        world.Add("1", 10);
        world.KeepsCosts = true;

        night.Apply([WithCost(10, 11, 2m, 2.5m)]);

        Assert.Equal(JournalState.Conflict, Entry(1).State);
        Assert.Contains("shows 11 at 2 and not 11 at 2.5", Entry(1).Detail, StringComparison.Ordinal);
        Assert.Single(world.Accepted);
    }

    [Fact]
    public void Apply_UnitsAreUnsettled_DoesNotTouchTheCost()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.UnknownText;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11), Changes.Cost(world, Line, 2m, 2.5m)]);

        Assert.Equal([ChangeResult.Unresolved, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.Equal(2m, world[Line].Cost);
    }

    [Fact]
    public void Apply_UnitsDifferFromThePlan_IsStaleAndWritesNothing()
    {
        world.Add("1", 10);

        night.Apply([Changes.Units(world, Line, Night.Today, 9, 11)]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Contains("shows 10 where the plan rests on 9; plan again", Outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(JournalState.Superseded, Entry(1).State);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_CostDiffersFromThePlan_IsStaleAndWritesNothing()
    {
        world.Add("1", 10, cost: 7m);

        night.Apply([Changes.Cost(world, Line, 2m, 2.5m)]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Equal(7m, world[Line].Cost);
    }

    [Fact]
    public void Apply_PeriodWasPosted_WritesNothing()
    {
        world.Add("1", 10);
        world.PostedUntil = Night.Today;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Contains("posted", Outcome.Detail, StringComparison.Ordinal);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_LineIsGone_WritesNothing()
    {
        world.Add("1", 10);
        var change = Changes.Units(world, Line, Night.Today, 10, 11);
        world.Remove(Line);

        night.Apply([change]);

        Assert.Equal(ChangeResult.Failed, Outcome.Result);
        Assert.Contains("no longer exists", Outcome.Detail, StringComparison.Ordinal);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_UnitsCannotBeRead_TakesThemForUnknownAndNotForZero()
    {
        world.Add("1", 0);
        target.Unreadable.Add(Line);

        night.Apply([Changes.Units(world, Line, Night.Today, 0, 11)]);

        Assert.Equal(ChangeResult.Failed, Outcome.Result);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_CostCannotBeSeen_WritesNoCost()
    {
        world.Add("1", 10);
        var change = Changes.Cost(world, Line, 2m, 2.5m);
        world[Line].Cost = null;

        night.Apply([change]);

        Assert.Equal(ChangeResult.Failed, Outcome.Result);
        Assert.Null(world[Line].Cost);
    }

    [Theory]
    [InlineData(Fault.TooLateBeforeGate)]
    [InlineData(Fault.TooLateAfterGate)]
    internal void Apply_PreconditionsGrewTooOld_ReadsThemAgainBeforeSending(Fault fault)
    {
        world.Add("1", 10);
        var faults = new Queue<Fault>([fault]);
        target.NextFault = _ => faults.TryDequeue(out var next) ? next : Fault.None;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
        Assert.Equal(2, target.Calls.Count(call => call.StartsWith("costs", StringComparison.Ordinal)));
        Assert.Single(world.Accepted);
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
    public void Apply_UnitsShowLate_WaitsForThem()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.VisibleLater;
        target.VisibleDelay = () => TimeSpan.FromSeconds(300);

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
        Assert.InRange(target.Calls.Count, 5, 40);
    }

    [Fact]
    public void Apply_PersonEditsBetweenReadAndWrite_EndsInConflictAndNotInASecondWrite()
    {
        world.Add("1", 10);
        target.NextFault = _ => Fault.PersonEditsBefore;

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Unresolved, Outcome.Result);
        Assert.True(Outcome.Accepted);
        Assert.Equal("JRN001", Outcome.Finding!.Code);
        Assert.Contains("the line shows 18 and not 11", Entry(1).Detail, StringComparison.Ordinal);
        Assert.Single(world.Accepted);
    }

    [Fact]
    public void Apply_ReadingBackFailsForAWhile_IsVerifiedWhenItWorksAgain()
    {
        world.Add("1", 10);
        FailReadsUntil(TimeSpan.FromSeconds(100));

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
    }

    [Fact]
    public void Apply_ReadingBackFailsToTheLimit_LeavesTheEntrySentAndHoldsTheRest()
    {
        FailReadsUntil(TimeSpan.FromDays(1));

        night.Apply([.. Enumerable.Range(0, 30).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))]);

        Assert.Equal(25, store.Entries.Count(entry => entry.State == JournalState.Sent));
        Assert.Equal(25, night.Outcomes.Count(outcome => outcome is { Result: ChangeResult.Unresolved, Accepted: true }));
        Assert.Equal(5, night.Outcomes.Count(outcome => outcome.Result == ChangeResult.Held));
        Assert.Equal(25, world.Accepted.Count);
    }

    [Fact]
    public void Apply_ReReadFails_HoldsEverythingAndSaysWhy()
    {
        target.ReadsFail = () => true;

        night.Apply([.. Enumerable.Range(0, 30).Select(i => Changes.Units(world, world.Add($"{i}", 10), Night.Today, 10, 11))]);

        Assert.Equal(30, night.Outcomes.Count);
        Assert.All(night.Outcomes, outcome => Assert.Equal(ChangeResult.Held, outcome.Result));
        Assert.All(night.Outcomes, outcome => Assert.Contains("connection refused", outcome.Detail, StringComparison.Ordinal));
        Assert.Single(target.Calls);
        Assert.Empty(world.Accepted);
    }

    [Fact]
    public void Apply_TargetIgnoresUnitCosts_WritesNoneAfterTheFirstGroup()
    {
        target.IgnoresCosts = true;

        night.Apply([.. Enumerable.Range(0, 75).Select(i => Changes.Cost(world, world.Add($"{i}", 10), 2m, 2.5m))]);

        Assert.Equal(25, target.Calls.Count(call => call.StartsWith("cost ", StringComparison.Ordinal)));
        Assert.Equal(25, store.Entries.Count(entry => entry.State == JournalState.Conflict));
        var held = night.Outcomes.Where(outcome => outcome.Result == ChangeResult.Held).ToList();
        Assert.Equal(50, held.Count);
        Assert.All(held, outcome => Assert.Contains("accepted 25 unit costs before this one and none took effect", outcome.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_OneUnitCostOfAGroupTakesEffect_WritesTheOthersToo()
    {
        var changes = Enumerable.Range(0, 50).Select(i => Changes.Cost(world, world.Add($"{i}", 10), 2m, 2.5m)).ToList();
        target.NextFault = line =>
        {
            target.IgnoresCosts = line.Value == "0";
            return Fault.None;
        };

        night.Apply(changes);

        Assert.Equal(49, night.Outcomes.Count(outcome => outcome.Result == ChangeResult.Verified));
    }

    [Fact]
    public void Apply_CostEndsInConflict_WritesTheLaterUnitsOfTheLine()
    {
        world.Add("1", 10);
        target.IgnoresCosts = true;

        night.Apply(
        [
            Changes.Units(world, Line, Night.Today, 10, 11), Changes.Cost(world, Line, 2m, 2.5m), Changes.Units(world, Line, Night.Today.AddDays(2), 11, 13),
        ]);

        Assert.Equal(2, world.Accepted.Count);
        Assert.Equal(
            [ChangeResult.Verified, ChangeResult.Unresolved, ChangeResult.Verified], night.Outcomes.Select(outcome => outcome.Result));
    }

    [Fact]
    public void Apply_LineHasACostInConflict_WritesItsUnitsAndHoldsItsCost()
    {
        world.Add("1", 10);
        target.IgnoresCosts = true;
        night.Apply([Changes.Cost(world, Line, 2m, 2.5m)]);

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11), Changes.Cost(world, Line, 2m, 2.5m)]);

        Assert.Equal(
            [(typeof(UnitCostChange), ChangeResult.Held), (typeof(UnitsChange), ChangeResult.Verified)],
            night.Outcomes.Select(outcome => (outcome.Write.GetType(), outcome.Result)));
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
    public void Apply_CancelledDuringAWrite_FinishesItAndBeginsNoOther()
    {
        world.Add("1", 10);
        var other = world.Add("2", 10);
        using var stop = new CancellationTokenSource();
        target.NextFault = _ =>
        {
            target.BeforeCall = stop.Cancel;
            return Fault.ReplyLostAfterCommit;
        };

        night.Apply(
            [Changes.Units(world, Line, Night.Today, 10, 11), Changes.Units(world, other, Night.Today, 10, 11)], cancellationToken: stop.Token);

        Assert.Equal(2, night.Outcomes.Count);
        Assert.DoesNotContain(night.Outcomes, outcome => outcome.Result == ChangeResult.Verified);
        Assert.DoesNotContain(store.Entries, entry => entry.State == JournalState.Sending);
    }

    [Fact]
    public void Apply_CancelledDuringTheReRead_EndsWithEveryChangeHeld()
    {
        world.Add("1", 10);
        var other = world.Add("2", 10);
        using var stop = new CancellationTokenSource();
        target.BeforeCall = stop.Cancel;

        night.Apply(
            [Changes.Units(world, Line, Night.Today, 10, 11), Changes.Units(world, other, Night.Today, 10, 11)], cancellationToken: stop.Token);

        Assert.Equal([ChangeResult.Held, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.All(store.Entries, entry => Assert.Equal(JournalState.Intent, entry.State));
    }

    [Fact]
    public void Apply_CancelledWhileVerifying_LeavesTheEntrySentForTheNextRun()
    {
        world.Add("1", 10);
        using var stop = new CancellationTokenSource();
        target.NextFault = _ => Fault.VisibleLater;
        using var timer = time.CreateTimer(_ => stop.Cancel(), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);

        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)], cancellationToken: stop.Token);

        Assert.Equal(ChangeResult.Unresolved, Outcome.Result);
        Assert.True(Outcome.Accepted);
        Assert.Equal(JournalState.Sent, Entry(1).State);

        night.Settle();

        Assert.Equal(JournalState.Verified, Entry(1).State);
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
