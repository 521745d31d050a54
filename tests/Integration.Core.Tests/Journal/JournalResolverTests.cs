using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Sqlite;
using TestSupport;

namespace Integration.Core.Tests.Journal;

public sealed class JournalResolverTests : IAsyncDisposable
{
    private static readonly ContractLineId Line = new("1");

    private readonly string folder = Directory.CreateTempSubdirectory("journal").FullName;
    private readonly ManualTimeProvider time = new();
    private readonly SqliteSyncStore store;
    private readonly World world;
    private readonly FaultyTarget target;
    private readonly Night night;

    public JournalResolverTests()
    {
        store = new SqliteSyncStore(Path.Combine(folder, "store.db"));
        world = new World(time);
        world.Add("1", 10);
        target = new FaultyTarget(world, time);
        night = new Night(store, target, world, time);
    }

    private JournalResolver Resolver => new(store, target, [], night.Options, time);

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task AcceptPresent_Conflict_BecomesResolvedWithTheValueTheLineShows()
    {
        await ApplyAsync(Fault.PersonEditsBefore);

        Assert.Equal(18m, await Resolver.AcceptPresentAsync(1, "ana", "agreed with the customer"));

        var entry = Assert.IsType<LineEntry>(Assert.Single(await store.Journal.ListAsync([])));
        Assert.Equal((JournalState.Resolved, 11m, 18m), (entry.State, entry.To, entry.AcceptedValue));
        Assert.Equal("ana accepted 18: agreed with the customer", (await store.Journal.ListMovesAsync(1))[^1].Detail);
    }

    [Fact]
    public async Task AcceptPresent_DriftOnAVerifiedLine_KeepsTheEntryVerifiedWithANewBaseline()
    {
        await ApplyAsync(Fault.None);
        world.PersonAdjusts(Line, Night.Today.AddDays(-1), 4);

        await Resolver.AcceptPresentAsync(1, "ana", "two kiosks");

        var entry = Assert.IsType<LineEntry>(Assert.Single(await store.Journal.ListAsync([])));
        Assert.Equal((JournalState.Verified, 15m), (entry.State, entry.AcceptedValue));
    }

    [Fact]
    public async Task AcceptPresent_LineCannotBeRead_AcceptsNothing()
    {
        await ApplyAsync(Fault.PersonEditsBefore);
        target.Unreadable.Add(Line);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptPresentAsync(1, "ana", "why not"));

        Assert.Contains("Nothing was accepted", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Conflict, Assert.Single(await store.Journal.ListAsync([])).State);
    }

    [Fact]
    public async Task AcceptPresent_RunHoldsTheContract_AcceptsNothing()
    {
        await ApplyAsync(Fault.PersonEditsBefore);
        await using var held = await store.TryLockAsync(["contract:c1"]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptPresentAsync(1, "ana", "agreed"));

        Assert.Contains("A run is writing to contract c1", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Conflict, Assert.Single(await store.Journal.ListAsync([])).State);
    }

    [Fact]
    public async Task AcceptPresent_Ended_LeavesTheContractFree()
    {
        await ApplyAsync(Fault.PersonEditsBefore);

        await Resolver.AcceptPresentAsync(1, "ana", "agreed");

        Assert.NotNull(await store.TryLockAsync(["contract:c1"]));
    }

    [Fact]
    public async Task AcceptPresent_LinkHasAZone_JudgesTheDayOfThatZone()
    {
        await ApplyAsync(Fault.None);
        await store.Links.SaveAsync(
        [
            new Link
            {
                Tenant = new TenantId("t"), Product = "p", TenantName = "T", Account = new AccountId("a"), AccountName = "A",
                Contract = new ContractId("c1"), Line = Line, Policy = new BillingPolicy { TimeZone = "Pacific/Kiritimati" },
            },
        ]);
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        time.Advance(day.ToDateTime(new TimeOnly(20, 0)) - time.GetUtcNow().UtcDateTime);
        world.PersonAdjusts(Line, day.AddDays(1), 4);

        Assert.Equal(15m, await Resolver.AcceptPresentAsync(1, "ana", "two kiosks"));
    }

    [Theory]
    [InlineData(Fault.NeverArrives)]
    [InlineData(Fault.PersonEditsBefore)]
    internal async Task Abandon_LineIsGone_EndsTheEntryWithoutABaseline(Fault fault)
    {
        await ApplyAsync(fault);
        world.Remove(Line);
        time.Advance(TimeSpan.FromMinutes(6));

        await Resolver.AbandonAsync(1, "ana", "the customer left");

        var entry = Assert.IsType<LineEntry>(Assert.Single(await store.Journal.ListAsync([])));
        Assert.Equal((JournalState.Resolved, null), (entry.State, entry.AcceptedValue));
        Assert.Contains("ana gave it up (", entry.Detail, StringComparison.Ordinal);
        Assert.EndsWith("): the customer left", entry.Detail, StringComparison.Ordinal);
        Assert.False(Baseline.IsWritten(entry));
    }

    [Fact]
    public async Task Abandon_TargetMayStillBeWorking_SaysWhenToTryAgain()
    {
        await ApplyAsync(Fault.NeverArrives);
        world.Remove(Line);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Contains("Try again after", error.Message, StringComparison.Ordinal);
        Assert.Equal(JournalState.Unknown, Assert.Single(await store.Journal.ListAsync([])).State);
    }

    [Fact]
    public async Task Abandon_LineCanBeRead_IsRefused()
    {
        await ApplyAsync(Fault.NeverArrives);
        time.Advance(TimeSpan.FromMinutes(6));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Contains("line 1 shows 10", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Abandon_TargetCannotBeReached_IsNoProofThatTheLineIsGone()
    {
        await ApplyAsync(Fault.NeverArrives);
        time.Advance(TimeSpan.FromMinutes(6));
        target.ReadsFail = () => true;

        await Assert.ThrowsAsync<HttpRequestException>(() => Resolver.AbandonAsync(1, "ana", "gone"));

        Assert.Equal(JournalState.Unknown, Assert.Single(await store.Journal.ListAsync([])).State);
    }

    [Fact]
    public async Task AcceptPresent_NoSuchEntry_OpensTheStoreAndSaysSo()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Resolver.AcceptPresentAsync(99, "ana", "?"));
    }

    private async Task ApplyAsync(Fault fault)
    {
        await store.OpenAsync();
        target.NextFault = _ => fault;
        night.Apply([Changes.Units(world, Line, Night.Today, 10, 11)]);
        target.NextFault = _ => Fault.None;
    }
}
