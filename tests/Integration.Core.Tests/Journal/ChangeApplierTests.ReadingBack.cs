using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public sealed partial class ChangeApplierTests
{
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
}
