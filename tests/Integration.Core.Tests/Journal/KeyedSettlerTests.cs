using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class KeyedSettlerTests : IAsyncDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly KeyedWorld world;
    private readonly FaultyKeyedTarget target;
    private readonly KeyedNight night;

    public KeyedSettlerTests()
    {
        world = new KeyedWorld(time);
        target = new FaultyKeyedTarget(world, time);
        night = new KeyedNight(store, target, time);
    }

    private KeyedEntry Entry => Assert.IsType<KeyedEntry>(Assert.Single(store.Entries));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit, JournalState.Verified, "1")]
    [InlineData(Fault.CommitsAfterClientGaveUp, JournalState.Verified, "1")]
    [InlineData(Fault.NeverArrives, JournalState.Intent, null)]
    [InlineData(Fault.ResetThrows, JournalState.Intent, null)]
    [InlineData(Fault.UnknownText, JournalState.Intent, null)]
    internal void Settle_AfterAnUncertainWrite_FindsOutWhatBecameOfIt(Fault fault, JournalState end, string? id)
    {
        WriteWith(fault, KeyedNight.Create("k1"));
        Assert.Equal(JournalState.Unknown, Entry.State);

        night.Settle();

        Assert.Equal((end, id), (Entry.State, Entry.TargetId));
        Assert.Empty(night.Settled);
    }

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit, JournalState.Verified)]
    [InlineData(Fault.CommitsAfterClientGaveUp, JournalState.Verified)]
    [InlineData(Fault.NeverArrives, JournalState.Intent)]
    internal void Settle_AfterAnUncertainAbsoluteWrite_FindsOutByItsValue(Fault fault, JournalState end)
    {
        WriteWith(fault, KeyedNight.Update("asset:7", "name=pc"));

        night.Settle();

        Assert.Equal(end, Entry.State);
    }

    [Fact]
    public void Settle_Unknown_LooksOnceAndWaitsForServerLimitAndSettleBeforeItLooksTwice()
    {
        WriteWith(Fault.NeverArrives, KeyedNight.Create("k1"));
        target.Calls.Clear();
        var before = time.GetUtcNow();

        night.Settle();

        Assert.Equal(["read 1", "read 1", "read 1"], target.Calls);
        Assert.True(time.GetUtcNow() - before >= TimeSpan.FromSeconds(361));
        Assert.Equal("not written: looked for twice and not found", Entry.Detail);
    }

    [Fact]
    public void Settle_ShowsOnlyInTheSecondLook_IsVerified()
    {
        WriteWith(Fault.NeverArrives, KeyedNight.Create("k1"));
        target.BeforeCall = () =>
        {
            if (target.Calls.TakeLast(2).All(call => call == "read 1"))
                world.Commit(KeyedNight.Create("k1"));
        };

        night.Settle();

        Assert.Equal(JournalState.Verified, Entry.State);
    }

    [Fact]
    public void Settle_SomethingElseStandsThere_IsConflict()
    {
        WriteWith(Fault.NeverArrives, KeyedNight.Create("k1"));
        world.Obstructed["alert:k1"] = "two tickets have the key";

        night.Settle();

        Assert.Equal((JournalState.Conflict, "two tickets have the key, and then two tickets have the key"), (Entry.State, Entry.Detail));
        var finding = Assert.Single(night.Settled);
        Assert.Equal(("JRN001", "alert:k1"), (finding.Code, finding.Subject));
        Assert.Contains("journal resolve 1 --abandon", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Settle_CannotBeLookedFor_WaitsForNothingAndLeavesTheEntry()
    {
        WriteWith(Fault.ReplyLostAfterCommit, KeyedNight.Create("k1"));
        world.Unreadable.Add("alert:k1");
        var before = time.GetUtcNow();

        night.Settle();

        Assert.Equal((before, JournalState.Unknown, "JRN002"), (time.GetUtcNow(), Entry.State, Assert.Single(night.Settled).Code));

        world.Unreadable.Clear();
        night.Settle();

        Assert.Equal(JournalState.Verified, Entry.State);
    }

    [Fact]
    public void Settle_TargetCannotBeReached_LeavesTheEntryForTheNextRun()
    {
        WriteWith(Fault.ReplyLostAfterCommit, KeyedNight.Create("k1"));
        target.ReadsFail = () => true;

        night.Settle();

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    [Theory]
    [InlineData(false, JournalState.Verified)]
    [InlineData(true, JournalState.Conflict)]
    public void Settle_Sent_IsReadBackUntilItShowsOrNoLongerCan(bool isRemoved, JournalState end)
    {
        target.NextFault = write =>
        {
            world.Unreadable.Add(write.Subject);
            return Fault.None;
        };
        night.Apply(KeyedNight.Create("k1"));
        world.Unreadable.Clear();
        if (isRemoved)
            world.PersonRemoves("k1");

        night.Settle();

        Assert.Equal(end, Entry.State);
    }

    [Fact]
    public void Settle_NotWritten_IsPlannedAndWrittenAgain()
    {
        WriteWith(Fault.NeverArrives, KeyedNight.Create("k1"));

        night.Run(KeyedNight.Create("k1"));

        Assert.Equal(["TicketCreate k1"], world.Committed);
        Assert.Equal([JournalState.Superseded, JournalState.Verified], store.Entries.Select(entry => entry.State));
    }

    [Fact]
    public async Task Settle_EntriesOfOtherJobs_AreNotTouched()
    {
        var at = time.GetUtcNow();
        await store.AddAsync(
        [
            new KeyedEntry { Id = 0, Kind = JournalKind.AlertNote, Key = "n", Subject = "alert:1", State = JournalState.Intent, RunId = "r", PlanHash = "p", Reason = "w", At = at },
        ]);
        await store.MoveAsync(1, JournalState.Intent, JournalState.Sending, null, at);

        night.Settle();

        Assert.Equal(JournalState.Sending, Entry.State);
        Assert.Empty(night.Settled);
        Assert.Empty(target.Calls);
    }

    [Fact]
    public async Task Settle_AnotherWriterHoldsTheSubject_LeavesTheEntry()
    {
        WriteWith(Fault.NeverArrives, KeyedNight.Create("k1"));
        await using var held = await store.TryLockAsync(["write:alert:k1"]);

        night.Settle();

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    private void WriteWith(Fault fault, KeyedWrite write)
    {
        target.NextFault = _ => fault;
        night.Apply(write);
        target.NextFault = _ => Fault.None;
    }
}
