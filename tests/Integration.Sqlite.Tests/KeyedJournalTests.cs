using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite.Tests;

public class KeyedJournalTests : StoreFixture
{
    public static TheoryData<JournalKind> Once => new(JournalKinds.WrittenOnce);

    public static TheoryData<JournalKind> Absolute => new(JournalKind.TicketClose, JournalKind.AlertStatus, JournalKind.AssetUpdate);

    public static TheoryData<JournalState[]> PathsThatLeft => JournalStoreTests.PathsThatLeft;

    [Fact]
    public async Task Add_KeyedEntry_IsThereAfterReopening()
    {
        var entry = await AddAsync(Keyed("k1") with { Value = "status 5" });

        await ReopenAsync();

        Assert.Equal(entry, Assert.Single(await Store.Journal.ListAsync([])));
        Assert.Equal(entry, await Store.Journal.FindAsync(entry.Id));
    }

    [Theory]
    [MemberData(nameof(PathsThatLeft))]
    public async Task Add_KeyMayHaveLeft_IsRefusedAndNothingIsWritten(JournalState[] path)
    {
        await AddAsync(Keyed("k1"), path);

        var error = await Assert.ThrowsAsync<WriteTakenException>(() => Store.Journal.AddAsync<JournalEntry>([Intent("8001"), Keyed("k1")]));

        Assert.Contains("alert:a1", error.Message, StringComparison.Ordinal);
        Assert.Single(await Store.Journal.ListAsync([]));
    }

    [Theory]
    [MemberData(nameof(Once))]
    public async Task Move_SecondEntryOfAKeyWrittenOnce_IsRefusedByTheDatabaseItself(JournalKind kind)
    {
        var first = await AddAsync(Keyed("k1", kind), JournalState.Sending, JournalState.Unknown, JournalState.Intent);
        await AddAsync(Keyed("k1", kind), JournalState.Sending);
        await using var raw = await RawAsync();

        var error = Assert.Throws<SqliteException>(() => raw.Execute($"UPDATE journal SET state = 'Verified' WHERE id = {first.Id}"));

        Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Absolute))]
    public async Task Add_AbsoluteWriteWithTheSameKey_IsAllowed(JournalKind kind)
    {
        await AddAsync(Keyed("k1", kind), JournalState.Sending, JournalState.Sent, JournalState.Verified);

        await AddAsync(Keyed("k1", kind), JournalState.Sending, JournalState.Sent, JournalState.Verified);

        Assert.Equal(2, (await Store.Journal.ListByKeysAsync(kind, ["k1"]))["k1"].Count());
    }

    [Fact]
    public async Task Add_SameKeyOfAnotherKind_IsAllowed()
    {
        await AddAsync(Keyed("k1"), JournalState.Sending);

        Assert.NotEqual(0, (await AddAsync(Keyed("k1", JournalKind.TicketNote))).Id);
    }

    [Theory]
    [InlineData(JournalKind.TicketCreate)]
    [InlineData(JournalKind.AssetUpdate)]
    public async Task Add_OlderIntentOfTheKey_IsSuperseded(JournalKind kind)
    {
        var older = await AddAsync(Keyed("k1", kind));

        var newer = await AddAsync(Keyed("k1", kind));

        Assert.Equal(
            [(older.Id, JournalState.Superseded), (newer.Id, JournalState.Intent)],
            (await Store.Journal.ListAsync([])).Select(entry => (entry.Id, entry.State)));
    }

    [Fact]
    public async Task Move_WithATargetId_KeepsItThroughLaterMoves()
    {
        var entry = await AddAsync(Keyed("k1"), JournalState.Sending);

        await Store.Journal.MoveAsync(entry.Id, JournalState.Sending, JournalState.Sent, "201", Now, "81");
        await Store.Journal.MoveAsync(entry.Id, JournalState.Sent, JournalState.Verified, "found as 81", Now);

        Assert.Equal(entry with { State = JournalState.Verified, TargetId = "81", Detail = "found as 81" }, await Store.Journal.FindAsync(entry.Id));
    }

    [Fact]
    public async Task ListByKeys_ManyKeys_GivesTheEntriesOfTheKindInAllStates()
    {
        var first = await AddAsync(Keyed("k1"), JournalState.Sending, JournalState.Refused);
        var second = await AddAsync(Keyed("k1"), JournalState.Sending);
        await AddAsync(Keyed("k1", JournalKind.TicketNote));
        await AddAsync(Keyed("k2"));
        await AddAsync(Intent("k1"));

        var found = await Store.Journal.ListByKeysAsync(JournalKind.TicketCreate, [.. Enumerable.Range(3, 5_000).Select(i => $"k{i}"), "k1", "k1"]);

        Assert.Equal([first, second], found["k1"]);
        Assert.Single(found);
    }

    [Fact]
    public async Task ListByLine_KeyedEntries_AreNotAmongThem()
    {
        await AddAsync(Keyed("8001"), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        await AddAsync(Keyed("8002"), JournalState.Sending, JournalState.Unknown);
        var line = await AddAsync(Intent("8001"), JournalState.Sending);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 1, 1));

        Assert.Equal([line], Assert.Single(lines));
    }

    [Fact]
    public async Task ListByPlan_BothKinds_GivesBoth()
    {
        await AddAsync(Intent("8001"));
        await AddAsync(Keyed("k1"));

        Assert.Equal([typeof(LineEntry), typeof(KeyedEntry)], (await Store.Journal.ListByPlanAsync("5a5a")).Select(entry => entry.GetType()));
    }

    [Fact]
    public async Task Accept_KeyedEntry_IsRefused()
    {
        var entry = await AddAsync(Keyed("k1"), JournalState.Sending, JournalState.Unknown, JournalState.Conflict);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Journal.AcceptAsync(entry.Id, 15, "ana", Now));

        Assert.Contains("of no line", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compact_OldKeyedEntries_GoWhenTheyHaveEnded()
    {
        await AddAsync(Keyed("k1"), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        var open = await AddAsync(Keyed("k2"), JournalState.Sending, JournalState.Unknown);

        await Store.CompactAsync(new RetentionOptions { JournalYears = 1 }, Now.AddYears(3));

        Assert.Equal([open.Id], (await Store.Journal.ListAsync([])).Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("SELECT id FROM journal WHERE key = 'k1' AND kind = 'TicketCreate' ORDER BY id", "journal_by_key")]
    [InlineData("SELECT id FROM journal WHERE kind = 'Units' AND line = '8001' AND effective_date = '2026-03-01' AND state IN ('Sending')", "journal_by_line")]
    public async Task Query_ThatEveryIntentAsks_UsesItsIndex(string query, string index)
    {
        await using var raw = await RawAsync();

        Assert.Contains(raw.Query($"EXPLAIN QUERY PLAN {query}", reader => reader.GetString(3)), step => step.Contains(index, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("journal_written")]
    [InlineData("journal_by_date")]
    [InlineData("journal_by_line")]
    public async Task Index_ThatBillingPlansBy_HoldsNoKeyedEntry(string index)
    {
        await AddAsync(Intent("8001"));
        await AddAsync(Keyed("k1"), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        await using var raw = await RawAsync();

        var where = Assert.Single(raw.Query($"SELECT sql FROM sqlite_schema WHERE name = '{index}'", reader => reader.GetString(0))).Split("WHERE ")[1];

        Assert.Equal(0, raw.Scalar($"SELECT COUNT(*) FROM journal INDEXED BY {index} WHERE ({where}) AND key IS NOT NULL"));
    }

    private static KeyedEntry Keyed(string key, JournalKind kind = JournalKind.TicketCreate) => new()
    {
        Id = 0,
        Kind = kind,
        Key = key,
        Subject = "alert:a1",
        State = JournalState.Intent,
        RunId = "run",
        PlanHash = "5a5a",
        Reason = "an alert opened",
        At = Now,
    };

    private async Task<SqliteConnection> RawAsync()
    {
        var raw = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await raw.OpenAsync();
        return raw;
    }
}
