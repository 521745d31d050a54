using Integration.Core.Billing;
using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public sealed partial class ChangeApplierTests
{
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
    public void Apply_CostDiffersFromThePlan_IsStaleAndWritesNothing()
    {
        world.Add("1", 10, cost: 7m);

        night.Apply([Changes.Cost(world, Line, 2m, 2.5m)]);

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Equal(7m, world[Line].Cost);
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
}
