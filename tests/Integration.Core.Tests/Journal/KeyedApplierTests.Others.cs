using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

/// <summary>Other writers, other jobs, and a run that is stopped.</summary>
public sealed partial class KeyedApplierTests
{
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
}
