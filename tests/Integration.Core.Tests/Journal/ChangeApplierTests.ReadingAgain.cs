using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public sealed partial class ChangeApplierTests
{
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
}
