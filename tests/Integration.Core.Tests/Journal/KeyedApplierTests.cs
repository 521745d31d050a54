using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed partial class KeyedApplierTests : IAsyncDisposable
{
    private readonly ManualTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly KeyedWorld world;
    private readonly FaultyKeyedTarget target;
    private readonly KeyedNight night;

    public KeyedApplierTests()
    {
        world = new KeyedWorld(time);
        target = new FaultyKeyedTarget(world, time);
        night = new KeyedNight(store, target, time);
    }

    private WriteOutcome<KeyedWrite> Outcome => Assert.Single(night.Outcomes);

    private KeyedEntry Entry => Assert.IsType<KeyedEntry>(Assert.Single(store.Entries));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public void Apply_Group_IsLookedForOnceBeforeAndReadBackOnceAfter()
    {
        night.Apply([.. Enumerable.Range(1, 25).Select(i => KeyedNight.Create($"k{i}"))]);

        Assert.Equal(["read 25", .. Enumerable.Range(1, 25).Select(i => $"send k{i}"), "read 25"], target.Calls);
        Assert.All(night.Outcomes, outcome => Assert.Equal((ChangeResult.Verified, true), (outcome.Result, outcome.Accepted)));
        Assert.Equal(Enumerable.Range(1, 25).Select(i => $"{i}"), night.Outcomes.Select(outcome => outcome.TargetId));
    }

    [Fact]
    public void Apply_MoreThanAGroup_StartsAnotherOneInTheOrderGiven()
    {
        night.Apply([.. Enumerable.Range(1, 26).Select(i => KeyedNight.Create($"k{27 - i}"))]);

        Assert.Equal(["read 1", "send k1", "read 1"], target.Calls.TakeLast(3));
        Assert.Equal(Enumerable.Range(1, 26).Select(i => $"TicketCreate k{27 - i}"), world.Committed);
    }

    [Fact]
    public void Apply_Written_IsVerifiedWithTheVendorsId()
    {
        night.Apply(KeyedNight.Create("k1") with { Value = null });

        Assert.Equal((JournalState.Verified, "1", "found as 1", "run", "5a5a"), (Entry.State, Entry.TargetId, Entry.Detail, Entry.RunId, Entry.PlanHash));
        Assert.Null(Outcome.Finding);
    }

    [Fact]
    public void Apply_VendorAnswersWithoutAnId_TakesTheOneThatIsFound()
    {
        target.AnswersWithIds = false;

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(("1", "1"), (Entry.TargetId, Outcome.TargetId));
    }

    [Fact]
    public void Apply_JournalKnowsTheKey_IsEarlierWithoutACall()
    {
        night.Apply(KeyedNight.Create("k1"));
        target.Calls.Clear();

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((ChangeResult.Earlier, "1", false), (Outcome.Result, Outcome.TargetId, Outcome.Accepted));
        Assert.Equal("Journal entry 1 wrote it.", Outcome.Detail);
        Assert.Empty(target.Calls);
    }

    [Fact]
    public void Apply_TargetHasTheKey_SendsNothingAndSaysWhatItIsCalled()
    {
        world.Commit(KeyedNight.Create("k1"));

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((ChangeResult.Earlier, "1", "The target has it already, as 1."), (Outcome.Result, Outcome.TargetId, Outcome.Detail));
        Assert.Equal((JournalState.Superseded, "1"), (Entry.State, Entry.TargetId));
        Assert.Equal(["read 1"], target.Calls);
    }

    [Fact]
    public void Apply_KeyTwiceInOnePlan_IsWrittenOnce()
    {
        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"), KeyedNight.Create("k1"));

        Assert.Equal(["TicketCreate k1", "TicketCreate k2"], world.Committed);
        Assert.Equal([ChangeResult.Verified, ChangeResult.Verified, ChangeResult.Earlier], night.Outcomes.Select(outcome => outcome.Result));
    }

    [Fact]
    public void Apply_PreconditionDoesNotHold_IsStaleAndSendsNothing()
    {
        world.Obstructed["ticket:1"] = "a person wrote on it";

        night.Apply(KeyedNight.Note("n1"));

        Assert.Equal(ChangeResult.Stale, Outcome.Result);
        Assert.Contains("does not hold for ticket:1 any more: a person wrote on it; plan again", Outcome.Detail, StringComparison.Ordinal);
        Assert.Equal(JournalState.Superseded, Entry.State);
        Assert.Empty(world.Committed);
    }

    [Fact]
    public void Apply_KeyAppearsWhileTheGroupIsWritten_IsSeenOnceThePreconditionsAreOld()
    {
        target.NextFault = write =>
        {
            if (write.Key == "k1")
            {
                time.Advance(TimeSpan.FromSeconds(29));
                world.Commit(KeyedNight.Create("k2"));
                time.Advance(TimeSpan.FromSeconds(1));
            }

            return Fault.None;
        };

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"));

        Assert.Equal(["TicketCreate k2", "TicketCreate k1"], world.Committed);
        Assert.Equal([ChangeResult.Earlier, ChangeResult.Verified], night.Outcomes.OrderByDescending(outcome => outcome.Write.Key).Select(outcome => outcome.Result));
    }

    [Fact]
    public void Apply_AbsoluteWriteThatTheTargetShowsAlready_SendsNothing()
    {
        world.PersonSets("asset:7", "name=pc");

        night.Apply(KeyedNight.Update("asset:7", "name=pc"));

        Assert.Equal((ChangeResult.Earlier, "asset:7"), (Outcome.Result, Outcome.TargetId));
        Assert.Empty(world.Committed);
    }

    [Fact]
    public void Apply_AbsoluteWriteOfAnEarlierValue_IsWrittenAgain()
    {
        night.Apply(KeyedNight.Update("asset:7", "name=pc"));
        world.PersonSets("asset:7", "name=other");

        night.Apply(KeyedNight.Update("asset:7", "name=pc"));

        Assert.Equal("name=pc", world.Show("asset:7"));
        Assert.Equal(ChangeResult.Verified, Outcome.Result);
    }

    [Fact]
    public void Apply_TwoAbsoluteWritesToASubject_EndInTheOrderGiven()
    {
        night.Apply(KeyedNight.Update("asset:7", "name=a"), KeyedNight.Update("asset:7", "name=b"));

        Assert.Equal("name=b", world.Show("asset:7"));
        Assert.Equal(["read 1", "send asset:7", "read 1", "read 1", "send asset:7", "read 1"], target.Calls);
    }

    [Fact]
    public void Apply_EarlierAbsoluteWriteIsOpen_HoldsTheLaterOne()
    {
        target.NextFault = _ => Fault.CommitsAfterClientGaveUp;
        night.Apply(KeyedNight.Update("asset:7", "name=a"));

        night.Apply(KeyedNight.Update("asset:7", "name=b") with { Key = "another" });

        Assert.Equal((ChangeResult.Held, "An earlier write to asset:7 is not settled."), (Outcome.Result, Outcome.Detail));
    }

    [Fact]
    public void Apply_NoteOnASubjectWithAnOpenNote_IsWritten()
    {
        target.NextFault = write => write.Key == "n1" ? Fault.NeverArrives : Fault.None;

        night.Apply(KeyedNight.Note("n1"), KeyedNight.Note("n2"));

        Assert.Equal(["TicketNote n2"], world.Committed);
    }

    [Fact]
    public void Apply_Progress_CountsAcceptedVerifiedAndEnded()
    {
        var reports = new List<ApplyProgress>();
        target.NextFault = write => write.Key == "k2" ? Fault.RefusedByRule : Fault.None;

        night.Apply([KeyedNight.Create("k1"), KeyedNight.Create("k2")], new ListProgress(reports));

        Assert.Equal(new ApplyProgress(2, 1, 1, 2), reports[^1]);
    }

    private sealed class ListProgress(List<ApplyProgress> reports) : IProgress<ApplyProgress>
    {
        public void Report(ApplyProgress value) => reports.Add(value);
    }
}
