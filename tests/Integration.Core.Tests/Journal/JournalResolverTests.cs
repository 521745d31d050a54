using Integration.Core.Journal;
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

    private JournalResolver Resolver => new(store, target, time);

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

        var entry = Assert.Single(await store.Journal.ListAsync([]));
        Assert.Equal((JournalState.Resolved, 11m, 18m), (entry.State, entry.To, entry.AcceptedValue));
        Assert.Equal("ana accepted 18: agreed with the customer", (await store.Journal.ListMovesAsync(1))[^1].Detail);
    }

    [Fact]
    public async Task AcceptPresent_DriftOnAVerifiedLine_KeepsTheEntryVerifiedWithANewBaseline()
    {
        await ApplyAsync(Fault.None);
        world.PersonAdjusts(Line, Night.Today.AddDays(-1), 4);

        await Resolver.AcceptPresentAsync(1, "ana", "two kiosks");

        var entry = Assert.Single(await store.Journal.ListAsync([]));
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
    public async Task AcceptPresent_NoSuchEntry_Throws()
    {
        await store.OpenAsync();

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
