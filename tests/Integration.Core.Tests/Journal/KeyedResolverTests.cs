using Integration.Core.Journal;
using Integration.Sqlite;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class KeyedResolverTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;
    private readonly ManualTimeProvider time = new();
    private readonly SqliteSyncStore store;
    private readonly KeyedWorld world;
    private readonly FaultyKeyedTarget target;
    private readonly KeyedNight night;

    public KeyedResolverTests()
    {
        store = new SqliteSyncStore(Path.Combine(folder, "store.db"));
        world = new KeyedWorld(time);
        target = new FaultyKeyedTarget(world, time);
        night = new KeyedNight(store, target, time);
    }

    private JournalResolver Resolver => new(store, target: null, [new OthersTarget(), target], night.Options, time);

    public async ValueTask InitializeAsync() => await store.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task AcceptFound_ConflictThatIsThereAfterAll_BecomesResolvedWithItsId()
    {
        Conflict();
        time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("1", await Resolver.AcceptFoundAsync(1, "ana", "it came late"));

        Assert.Equal((JournalState.Resolved, "1", "ana accepted 1: it came late"), await EntryAsync());
    }

    [Fact]
    public async Task AcceptFound_NotThere_AcceptsNothing()
    {
        Conflict();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptFoundAsync(1, "ana", "why not"));

        Assert.Contains("is not there (not found). Give it up", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Conflict, (await EntryAsync()).State);
    }

    [Fact]
    public async Task AcceptFound_CannotBeLookedFor_AcceptsNothing()
    {
        Conflict();
        world.Unreadable.Add("alert:k1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptFoundAsync(1, "ana", "why not"));

        Assert.Contains("what alert:k1 shows could not be read: its page failed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptFound_RunIsWritingToTheSubject_AcceptsNothing()
    {
        Conflict();
        await using var held = await store.TryLockAsync(["write:alert:k1"]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptFoundAsync(1, "ana", "why not"));

        Assert.Contains("A run is writing to alert:k1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptPresent_EntryWithAKey_IsRefusedInWords()
    {
        Conflict();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptPresentAsync(1, "ana", "why not"));

        Assert.Contains("is of kind TicketCreate, which is not accepted in this way", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.NeverArrives)]
    [InlineData(Fault.VisibleLater)]
    internal async Task Abandon_NotThere_EndsTheEntryAndFreesItsKey(Fault fault)
    {
        Write(fault);
        time.Advance(TimeSpan.FromMinutes(10));

        await Resolver.AbandonAsync(1, "ana", "opened by hand");

        Assert.Equal((JournalState.Resolved, null, "ana gave it up (not found): opened by hand"), await EntryAsync());

        target.NextFault = _ => Fault.None;
        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(ChangeResult.Verified, Assert.Single(night.Outcomes).Result);
    }

    [Fact]
    public async Task Abandon_CannotBeLookedForAnyMore_EndsTheEntry()
    {
        Write(Fault.NeverArrives);
        time.Advance(TimeSpan.FromMinutes(10));
        world.Unreadable.Add("alert:k1");

        await Resolver.AbandonAsync(1, "ana", "the customer left");

        Assert.Equal((JournalState.Resolved, "ana gave it up (its page failed): the customer left"), ((await EntryAsync()).State, (await EntryAsync()).Detail));
    }

    [Fact]
    public async Task Abandon_IsThere_IsRefused()
    {
        Write(Fault.ReplyLostAfterCommit);
        time.Advance(TimeSpan.FromMinutes(10));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Contains("is there (found as 1). Accept it instead", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Unknown, (await EntryAsync()).State);
    }

    [Fact]
    public async Task Abandon_TargetMayStillBeWorking_SaysWhenToTryAgain()
    {
        Write(Fault.CommitsAfterClientGaveUp);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Contains("Try again after", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abandon_VerifiedAndRemovedSince_FreesItsKey()
    {
        Write(Fault.None);
        time.Advance(TimeSpan.FromMinutes(10));
        world.PersonRemoves("k1");

        await Resolver.AbandonAsync(1, "ana", "removed by mistake");
        night.Apply(KeyedNight.Create("k1"));

        Assert.Equal(["TicketCreate k1", "TicketCreate k1"], world.Committed);
        Assert.Equal(ChangeResult.Verified, Assert.Single(night.Outcomes).Result);
    }

    [Theory]
    [InlineData(false, "found as 1")]
    [InlineData(true, "its page failed")]
    public async Task Abandon_VerifiedAndNotProvenToBeGone_IsRefused(bool isUnreadable, string present)
    {
        Write(Fault.None);
        time.Advance(TimeSpan.FromMinutes(10));
        if (isUnreadable)
            world.Unreadable.Add("alert:k1");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Contains($"is not proven to be gone ({present})", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Verified, (await EntryAsync()).State);
    }

    [Fact]
    public async Task Abandon_NoJobOfTheIntegrationReadsTheKind_EndsTheEntry()
    {
        Write(Fault.NeverArrives);
        time.Advance(TimeSpan.FromMinutes(10));

        await new JournalResolver(store, target: null, [], night.Options, time).AbandonAsync(1, "ana", "ticketing was switched off");

        Assert.Equal(JournalState.Resolved, (await EntryAsync()).State);
    }

    private void Conflict() => Write(Fault.VisibleLater);

    private void Write(Fault fault)
    {
        target.VisibleDelay = () => TimeSpan.FromHours(1);
        target.NextFault = _ => fault;
        night.Apply(KeyedNight.Create("k1"));
        target.NextFault = _ => Fault.None;
    }

    private async Task<(JournalState State, string? TargetId, string? Detail)> EntryAsync()
    {
        var entry = Assert.IsType<KeyedEntry>(await store.Journal.FindAsync(1));
        return (entry.State, entry.TargetId, entry.Detail);
    }

    private sealed class OthersTarget : IKeyedTarget
    {
        public bool Owns(KeyedEntry entry) => entry.Kind == JournalKind.AlertNote;

        public Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
