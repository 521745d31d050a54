using Integration.Core.Journal;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class KeyedApplierTests : IAsyncDisposable
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
    public void Apply_CannotBeLookedFor_FailsAloneAndSendsNothing()
    {
        world.Unreadable.Add("alert:k1");

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"));

        Assert.Equal([ChangeResult.Failed, ChangeResult.Verified], night.Outcomes.Select(outcome => outcome.Result));
        Assert.Contains("could not be read before the write: its page failed", night.Outcomes[0].Detail, StringComparison.Ordinal);
        Assert.Equal(["TicketCreate k2"], world.Committed);
    }

    [Fact]
    public void Apply_ReadsFail_ClosesTheTargetAndHoldsEverything()
    {
        target.ReadsFail = () => true;

        night.Apply([.. Enumerable.Range(1, 30).Select(i => KeyedNight.Create($"k{i}"))]);

        Assert.Equal(["read 25"], target.Calls);
        Assert.All(night.Outcomes, outcome => Assert.Equal((ChangeResult.Held, "The target takes no writes now: connection refused"), (outcome.Result, outcome.Detail)));
        Assert.Equal(30, night.Outcomes.Count);
    }

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit)]
    [InlineData(Fault.CommitsAfterClientGaveUp)]
    [InlineData(Fault.NeverArrives)]
    [InlineData(Fault.ResetThrows)]
    [InlineData(Fault.UnknownText)]
    internal void Apply_FateIsUnknown_IsUnresolvedAndNotSentAgain(Fault fault)
    {
        target.NextFault = _ => fault;

        night.Apply(KeyedNight.Create("k1"));
        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((ChangeResult.Unresolved, "JRN002", "alert:k1"), (Outcome.Result, Outcome.Finding!.Code, Outcome.Finding.Subject));
        Assert.Equal(JournalState.Unknown, Entry.State);
        Assert.Single(target.Calls, "send k1");
    }

    [Theory]
    [InlineData(Fault.RefusedByRule)]
    [InlineData(Fault.DateTaken)]
    internal void Apply_Refused_FailsWithAFindingAndIsPlannedAgain(Fault fault)
    {
        target.NextFault = _ => fault;

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((ChangeResult.Failed, "JRN004", JournalState.Refused), (Outcome.Result, Outcome.Finding!.Code, Entry.State));
        Assert.Equal("The new ticket for alert:k1 was refused by the target.", Outcome.Finding.Text);

        target.NextFault = _ => Fault.None;
        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.ThrottledBeforeGate)]
    [InlineData(Fault.NotConnectedThrows)]
    internal void Apply_NeverSent_TriesThreeTimesAndClosesTheTarget(Fault fault)
    {
        target.NextFault = _ => fault;

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"));

        Assert.Equal(3, target.Calls.Count(call => call == "send k1"));
        Assert.DoesNotContain("send k2", target.Calls);
        Assert.Equal([ChangeResult.Failed, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.All(store.Entries, entry => Assert.Equal(JournalState.Intent, entry.State));
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.TooLateBeforeGate)]
    [InlineData(Fault.TooLateAfterGate)]
    internal void Apply_NotSentOnce_IsSentOnFreshPreconditions(Fault fault)
    {
        var faults = new Queue<Fault>([fault]);
        target.NextFault = _ => faults.TryDequeue(out var next) ? next : Fault.None;

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
        Assert.Equal(["TicketCreate k1"], world.Committed);
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
    public void Apply_ShowsLater_WaitsUntilItDoes()
    {
        target.NextFault = _ => Fault.VisibleLater;

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(ChangeResult.Verified, Outcome.Result);
        Assert.True(target.Calls.Count(call => call == "read 1") > 3);
    }

    [Fact]
    public void Apply_NeverShows_IsConflictOnceTheLimitIsOver()
    {
        target.NextFault = _ => Fault.VisibleLater;
        target.VisibleDelay = () => TimeSpan.FromHours(1);
        var before = time.GetUtcNow();

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((JournalState.Conflict, "accepted, but not found"), (Entry.State, Entry.Detail));
        Assert.Equal((ChangeResult.Unresolved, "JRN001", FindingSeverity.Blocking), (Outcome.Result, Outcome.Finding!.Code, Outcome.Finding.Severity));
        Assert.InRange(time.GetUtcNow() - before, TimeSpan.FromSeconds(360), TimeSpan.FromSeconds(380));
    }

    [Fact]
    public void Apply_CannotBeReadBack_StaysSentWithItsId()
    {
        target.NextFault = write =>
        {
            world.Unreadable.Add(write.Subject);
            return Fault.None;
        };

        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal((JournalState.Sent, "1", ChangeResult.Unresolved), (Entry.State, Entry.TargetId, Outcome.Result));
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
    public async Task Apply_AnotherWriterHoldsTheSubject_HoldsTheWrite()
    {
        await using var held = await store.TryLockAsync(["write:alert:k1"]);

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"));

        Assert.Equal([(ChangeResult.Held, "Another writer holds alert:k1."), (ChangeResult.Verified, "found as 1")], night.Outcomes.Select(outcome => (outcome.Result, outcome.Detail)));
    }

    [Fact]
    public void Apply_LeftoverIntents_AreSupersededAndThoseOfOtherJobsStay()
    {
        target.NextFault = _ => Fault.Throttled;
        night.Apply(KeyedNight.Create("k1"));
        AddOfOthers(JournalState.Intent);

        target.NextFault = _ => Fault.None;
        night.Apply(KeyedNight.Create("k2"));

        Assert.Equal(
            [JournalState.Superseded, JournalState.Intent, JournalState.Intent, JournalState.Verified], store.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void Apply_OpenEntriesOfOtherJobs_HoldNothing()
    {
        AddOfOthers(JournalState.Sending);

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Update("asset:7", "name=a"));

        Assert.All(night.Outcomes, outcome => Assert.Equal(ChangeResult.Verified, outcome.Result));
    }

    [Fact]
    public void Apply_Stopped_FinishesTheWriteInHandAndHoldsTheOthers()
    {
        using var stop = new CancellationTokenSource();
        target.NextFault = _ =>
        {
            stop.Cancel();
            return Fault.None;
        };

        night.Apply([KeyedNight.Create("k1"), KeyedNight.Create("k2")], progress: null, stop.Token);

        Assert.Equal([ChangeResult.Held, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.Empty(world.Committed);
        Assert.All(store.Entries, entry => Assert.Equal(JournalState.Intent, entry.State));
    }

    [Fact]
    public void Apply_StoppedAfterTheGate_ParksTheWriteInHand()
    {
        using var stop = new CancellationTokenSource();
        target.NextFault = _ => Fault.CommitsAfterClientGaveUp;
        target.CommitDelay = () =>
        {
            stop.Cancel();
            return TimeSpan.FromSeconds(1);
        };

        night.Apply([KeyedNight.Create("k1"), KeyedNight.Create("k2")], progress: null, stop.Token);

        Assert.Equal([ChangeResult.Unresolved, ChangeResult.Held], night.Outcomes.Select(outcome => outcome.Result));
        Assert.Equal([JournalState.Unknown, JournalState.Intent], store.Entries.Select(entry => entry.State));
    }

    [Fact]
    public void Apply_Progress_CountsAcceptedVerifiedAndEnded()
    {
        var reports = new List<ApplyProgress>();
        target.NextFault = write => write.Key == "k2" ? Fault.RefusedByRule : Fault.None;

        night.Apply([KeyedNight.Create("k1"), KeyedNight.Create("k2")], new ListProgress(reports));

        Assert.Equal(new ApplyProgress(2, 1, 1, 2), reports[^1]);
    }

    [Fact]
    public void Apply_TwoAppliersAtOnce_CommitOnce()
    {
        var other = new KeyedNight(store, target, time);
        Task<IReadOnlyList<WriteOutcome<KeyedWrite>>>? second = null;
        target.NextFault = _ =>
        {
            second ??= other.ApplyAsync([KeyedNight.Create("k1"), KeyedNight.Create("k2")], progress: null, CancellationToken.None);
            return Fault.VisibleLater;
        };

        night.Apply(KeyedNight.Create("k1"), KeyedNight.Create("k2"));
        Pump.Run(time, () => second!);

        Assert.Equal(["TicketCreate k1", "TicketCreate k2"], world.Committed);
        Assert.All(other.Outcomes, outcome => Assert.Equal(ChangeResult.Held, outcome.Result));
        Assert.All(night.Outcomes, outcome => Assert.Equal(ChangeResult.Verified, outcome.Result));
    }

    [Fact]
    public void Apply_TargetSendsWithoutOpeningTheGate_IsUnknown()
    {
        var applier = new KeyedApplier(store, new GatelessTarget(), night.Options, time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        Pump.Run(time, () => applier.ApplyAsync([KeyedNight.Create("k1")], "5a5a", "run", progress: null, CancellationToken.None));

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    private void AddOfOthers(JournalState state)
    {
        var at = time.GetUtcNow();
        store.AddAsync<JournalEntry>(
        [
            new KeyedEntry
            {
                Id = 0, Kind = JournalKind.AlertStatus, Key = "asset:7", Subject = "asset:7", State = JournalState.Intent, RunId = "r", PlanHash = "p", Reason = "w", At = at,
            },
            new LineEntry
            {
                Id = 0, Kind = JournalKind.Units, Contract = new ContractId("c"), Line = new ContractLineId("k1"), EffectiveDate = new DateOnly(2026, 3, 1), From = 1, To = 2,
                State = JournalState.Intent, RunId = "r", PlanHash = "p", Reason = "w", At = at,
            },
        ]).GetAwaiter().GetResult();
        if (state == JournalState.Intent)
            return;

        foreach (var entry in store.Entries.ToList())
            store.MoveAsync(entry.Id, entry.State, state, null, at).GetAwaiter().GetResult();
    }

    private sealed class ListProgress(List<ApplyProgress> reports) : IProgress<ApplyProgress>
    {
        public void Report(ApplyProgress value) => reports.Add(value);
    }

    private sealed class GatelessTarget : IKeyedTarget
    {
        public bool Owns(KeyedEntry entry) => true;

        public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<long, Reading<KeyedState>>>(entries.ToDictionary(entry => entry.Id, _ => Reading.Known(KeyedState.NotThere)));

        public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) =>
            Task.FromResult(new WriteResult(WriteProof.Accepted, "201", "1"));
    }
}
