using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public sealed partial class ChangeApplierTests
{
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
}
