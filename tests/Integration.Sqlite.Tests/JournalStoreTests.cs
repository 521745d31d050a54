using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite.Tests;

public class JournalStoreTests : StoreFixture
{
    public static TheoryData<JournalState[]> PathsThatLeft => new(
        [JournalState.Sending],
        [JournalState.Sending, JournalState.Sent],
        [JournalState.Sending, JournalState.Unknown],
        [JournalState.Sending, JournalState.Sent, JournalState.Verified],
        [JournalState.Sending, JournalState.Unknown, JournalState.Conflict]);

    [Fact]
    public async Task Add_Intent_IsThereAfterReopening()
    {
        var entry = await AddAsync(Intent("8001", to: 11.5m, kind: JournalKind.UnitCost));

        await ReopenAsync();

        Assert.Equal(entry, Assert.Single(await Store.Journal.ListAsync([])));
    }

    [Theory]
    [MemberData(nameof(PathsThatLeft))]
    public async Task Add_SameLineAndDateMayHaveLeft_IsRefusedAndNothingIsWritten(JournalState[] path)
    {
        await AddAsync(Intent("8001"), path);

        var error = await Assert.ThrowsAsync<DateTakenException>(() => Store.Journal.AddAsync([Intent("8002"), Intent("8001")]));

        Assert.Contains("8001", error.Message, StringComparison.Ordinal);
        Assert.Single(await Store.Journal.ListAsync([]));
    }

    [Fact]
    public async Task Move_SecondEntryOfALineAndDateToSending_IsRefusedByTheDatabaseItself()
    {
        await AddAsync(Intent("8001"), JournalState.Sending, JournalState.Unknown, JournalState.Intent);
        var second = await AddAsync(Intent("8001"));
        await Store.Journal.MoveAsync(second.Id, JournalState.Intent, JournalState.Sending, null, Now);
        await using var raw = await RawAsync();

        var error = await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(raw, "UPDATE journal SET state = 'Verified' WHERE id = 1"));

        Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_OlderIntentOfLineAndDate_IsSuperseded()
    {
        var older = await AddAsync(Intent("8001"));

        var newer = await AddAsync(Intent("8001", to: 12));

        Assert.Equal(
            [(older.Id, JournalState.Superseded), (newer.Id, JournalState.Intent)],
            (await Store.Journal.ListAsync([])).Select(entry => (entry.Id, entry.State)));
    }

    [Theory]
    [InlineData(JournalState.Refused)]
    [InlineData(JournalState.DateTaken)]
    public async Task Add_SameDateWasProvenNotWritten_IsAllowed(JournalState end)
    {
        await AddAsync(Intent("8001"), JournalState.Sending, end);

        Assert.NotEqual(0, (await AddAsync(Intent("8001"))).Id);
    }

    [Fact]
    public async Task Add_CostOfTheSameLineAndDate_IsAllowed()
    {
        await AddAsync(Intent("8001"), JournalState.Sending);

        Assert.NotEqual(0, (await AddAsync(Intent("8001", kind: JournalKind.UnitCost))).Id);
    }

    [Fact]
    public async Task Move_AnyMoveThatTheTableDoesNotAllow_IsRefused()
    {
        foreach (var from in Enum.GetValues<JournalState>())
        {
            foreach (var to in Enum.GetValues<JournalState>().Where(to => !JournalMoves.Allows(from, to)))
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Journal.MoveAsync(1, from, to, null, Now));
            }
        }
    }

    [Fact]
    public async Task Move_EntryIsInAnotherState_IsRefusedAndChangesNothing()
    {
        var entry = await AddAsync(Intent("8001"));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Store.Journal.MoveAsync(entry.Id, JournalState.Sending, JournalState.Sent, "200", Now));

        Assert.Equal(JournalState.Intent, Assert.Single(await Store.Journal.ListAsync([])).State);
        Assert.Single(await Store.Journal.ListMovesAsync(entry.Id));
    }

    [Fact]
    public async Task ListMoves_Entry_TellsItsWholeLife()
    {
        var entry = await AddAsync(Intent("8001"), JournalState.Sending, JournalState.Sent, JournalState.Verified);

        Assert.Equal(
            [null, JournalState.Intent, JournalState.Sending, JournalState.Sent], (await Store.Journal.ListMovesAsync(entry.Id)).Select(move => move.From));
        Assert.Equal("now Verified", (await Store.Journal.ListMovesAsync(entry.Id))[^1].Detail);
    }

    [Theory]
    [InlineData("UPDATE journal_move SET detail = 'nothing happened'")]
    [InlineData("DELETE FROM journal_move")]
    [InlineData("DELETE FROM journal")]
    public async Task History_TamperedWith_IsRefusedByTheDatabaseItself(string statement)
    {
        await AddAsync(Intent("8001"), JournalState.Sending);
        await using var raw = await RawAsync();

        await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(raw, statement));
    }

    [Fact]
    public async Task Accept_Conflict_BecomesResolvedAndKeepsThePlannedValue()
    {
        var entry = await AddAsync(Intent("8001"), JournalState.Sending, JournalState.Unknown, JournalState.Conflict);

        await Store.Journal.AcceptAsync(entry.Id, 15, "ana accepted 15: agreed", Now);

        var resolved = Assert.Single(await Store.Journal.ListAsync([JournalState.Resolved]));
        Assert.Equal((11m, 15m, "ana accepted 15: agreed"), (resolved.To, resolved.AcceptedValue, resolved.Detail));
    }

    [Fact]
    public async Task Accept_EntryThatIsStillOpen_IsRefused()
    {
        var entry = await AddAsync(Intent("8001"), JournalState.Sending);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Journal.AcceptAsync(entry.Id, 15, "ana", Now));

        Assert.Contains("is Sending", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListByLine_FromADay_GivesWhatMayHaveLeftAndTheLastOneBefore()
    {
        await AddAsync(Intent("8001", 1), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        var before = await AddAsync(Intent("8001", 5), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        await AddAsync(Intent("8001", 7), JournalState.Sending, JournalState.DateTaken);
        var after = await AddAsync(Intent("8001", 12), JournalState.Sending, JournalState.DateTaken);
        await AddAsync(Intent("8001", 13), JournalState.Sending, JournalState.Refused);
        await AddAsync(Intent("8001", 14));
        var other = await AddAsync(Intent("8002", 11), JournalState.Sending, JournalState.Unknown);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 10));

        Assert.Equal([before.Id, after.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
        Assert.Equal([other.Id], lines[new ContractLineId("8002")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task Compact_OldJournal_KeepsOpenEntriesAndEachLinesLastOne()
    {
        await AddAsync(Intent("8001", 1), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        var last = await AddAsync(Intent("8001", 2), JournalState.Sending, JournalState.Sent, JournalState.Verified);
        var open = await AddAsync(Intent("8002"), JournalState.Sending, JournalState.Unknown);

        await Store.CompactAsync(new RetentionOptions { JournalYears = 1 }, Now.AddYears(3));

        Assert.Equal([last.Id, open.Id], (await Store.Journal.ListAsync([])).Select(entry => entry.Id));
        Assert.Empty(await Store.Journal.ListMovesAsync(1));
    }

    private async Task<SqliteConnection> RawAsync()
    {
        var raw = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await raw.OpenAsync();
        return raw;
    }

    private static async Task ExecuteAsync(SqliteConnection raw, string statement)
    {
        await using var command = raw.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
