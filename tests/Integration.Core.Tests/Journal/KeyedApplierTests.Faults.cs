using Integration.Core.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Integration.Core.Tests.Journal;

/// <summary>What happens on the wire.</summary>
public sealed partial class KeyedApplierTests
{
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

    [Fact]
    public void Apply_TargetSaysNothingOfAnEntry_FailsIt()
    {
        var applier = new KeyedApplier(store, new SilentTarget(target), night.Options, time, NullLogger.Instance);
        IReadOnlyList<WriteOutcome<KeyedWrite>> outcomes = [];

        Pump.Run(time, async () => outcomes = await applier.ApplyAsync([KeyedNight.Create("k1")], "5a5a", "run", progress: null, CancellationToken.None));

        Assert.Equal(ChangeResult.Failed, Assert.Single(outcomes).Result);
        Assert.Empty(world.Committed);
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
    public void Apply_TargetSendsWithoutOpeningTheGate_IsUnknown()
    {
        var applier = new KeyedApplier(store, new GatelessTarget(), night.Options, time, NullLogger.Instance);

        Pump.Run(time, () => applier.ApplyAsync([KeyedNight.Create("k1")], "5a5a", "run", progress: null, CancellationToken.None));

        Assert.Equal(JournalState.Unknown, Entry.State);
    }

    private sealed class GatelessTarget : IKeyedTarget
    {
        public bool Owns(KeyedEntry entry) => true;

        public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<long, Reading<KeyedState>>>(entries.ToDictionary(entry => entry.Id, _ => Reading.Known(KeyedState.NotThere)));

        public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) =>
            Task.FromResult(new WriteResult(WriteProof.Accepted, "201", "1"));
    }

    private sealed class SilentTarget(IKeyedTarget target) : IKeyedTarget
    {
        public bool Owns(KeyedEntry entry) => true;

        public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<long, Reading<KeyedState>>>(new Dictionary<long, Reading<KeyedState>>());

        public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => target.SendAsync(write, gate, cancellationToken);
    }
}
