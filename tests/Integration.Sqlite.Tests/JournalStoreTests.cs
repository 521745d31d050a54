using Integration.Core;
using Integration.Core.Billing;
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

    private static JournalState[] Written => [JournalState.Sending, JournalState.Sent, JournalState.Verified];

    [Fact]
    public async Task Add_Intent_IsThereAfterReopening()
    {
        var entry = await AddAsync(Intent("8001", to: 11.5m, kind: JournalKind.UnitCost));

        await ReopenAsync();

        Assert.Equal(entry, Assert.Single(await Store.Journal.ListAsync([])));
    }

    [Fact]
    public async Task Add_UnitsWithACost_KeepsItsDigitsAfterReopening()
    {
        var entry = await AddAsync(Intent("8001") with { UnitCost = new UnitCostMove(9.1234m, 10.50m) });

        await ReopenAsync();

        Assert.Equal(entry, Assert.Single(await Store.Journal.ListAsync([])));
    }

    [Theory]
    [MemberData(nameof(PathsThatLeft))]
    public async Task Add_SameLineAndDateMayHaveLeft_IsRefusedAndNothingIsWritten(JournalState[] path)
    {
        await AddAsync(Intent("8001"), path);

        var error = await Assert.ThrowsAsync<WriteTakenException>(() => Store.Journal.AddAsync([Intent("8002"), Intent("8001")]));

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

        var resolved = Assert.IsType<LineEntry>(Assert.Single(await Store.Journal.ListAsync([JournalState.Resolved])));
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
    public async Task ListByLine_LateChangeIsDatedEarlier_ComesWithTheLastOneByDate()
    {
        var last = await AddAsync(Intent("8001", 10), Written);
        var late = await AddAsync(Intent("8001", 5), Written);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 28));

        Assert.Equal([late.Id, last.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task ListByLine_LateChangesAroundTheDay_ComeAsFarAsTheFirstEntryOnOrAfterTheDay()
    {
        await AddAsync(Intent("8001", 1), Written);
        var after = await AddAsync(Intent("8001", 20), Written);
        var first = await AddAsync(Intent("8001", 4), Written);
        var second = await AddAsync(Intent("8001", 9), Written);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 15));

        Assert.Equal([first.Id, second.Id, after.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task ListByLine_VerifiedLaterThanTheLastByDate_Comes()
    {
        var settledLate = await AddAsync(Intent("8001", 2), JournalState.Sending, JournalState.Unknown);
        var last = await AddAsync(Intent("8001", 10), Written);
        await Store.Journal.MoveAsync(settledLate.Id, JournalState.Unknown, JournalState.Verified, null, Now.AddHours(1));

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 28));

        Assert.Equal([settledLate.Id, last.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(JournalState.Unknown)]
    [InlineData(JournalState.Unknown, JournalState.Conflict)]
    public async Task ListByLine_OpenEntryIsOlderThanAVerifiedOne_ComesWithIt(params JournalState[] path)
    {
        var open = await AddAsync(Intent("8001", 1), [JournalState.Sending, .. path]);
        var last = await AddAsync(Intent("8001", 5), Written);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 28));

        Assert.Equal([open.Id, last.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task ListByLine_AcceptedEntryIsNotTheLastByDate_ComesWithIt()
    {
        var accepted = await AddAsync(Intent("8001", 1), Written);
        await AddAsync(Intent("8001", 3), Written);
        var last = await AddAsync(Intent("8001", 5), Written);
        await Store.Journal.AcceptAsync(accepted.Id, 15, "ana accepted 15: agreed", Now.AddDays(1));

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 28));

        Assert.Equal([accepted.Id, last.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task ListByLine_LastByDateWasGivenUp_IsNoBaseline()
    {
        var last = await AddAsync(Intent("8001", 1), Written);
        await AddAsync(Intent("8001", 5), JournalState.Sending, JournalState.Sent, JournalState.Resolved);

        var lines = await Store.Journal.ListByLineAsync(new DateOnly(2026, 3, 28));

        Assert.Equal([last.Id], lines[new ContractLineId("8001")].Select(entry => entry.Id));
    }

    [Fact]
    public async Task Find_Entry_GivesItOrNull()
    {
        var entry = await AddAsync(Intent("8001"), JournalState.Sending);

        Assert.Equal(entry, await Store.Journal.FindAsync(entry.Id));
        Assert.Null(await Store.Journal.FindAsync(99));
    }

    [Fact]
    public async Task ListByPlan_Hash_GivesThatPlansEntriesInAllStates()
    {
        var verified = await AddAsync(Intent("8001"), Written);
        await AddAsync(Intent("8002") with { PlanHash = "5b5b" });
        var intent = await AddAsync(Intent("8003"));

        Assert.Equal([verified.Id, intent.Id], (await Store.Journal.ListByPlanAsync("5a5a")).Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("SELECT id FROM journal WHERE state IN ('Sending', 'Sent', 'Unknown', 'Conflict') ORDER BY id", "journal_by_state")]
    [InlineData("SELECT id FROM journal WHERE plan = '5a5a' ORDER BY id", "journal_by_plan")]
    public async Task Query_ThatEveryNightAsks_UsesItsIndex(string query, string index)
    {
        await using var raw = await RawAsync();

        Assert.Contains(raw.Query($"EXPLAIN QUERY PLAN {query}", reader => reader.GetString(3)), step => step.Contains(index, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compact_OldJournal_KeepsTheLastByDateAndWhatWasWrittenAfterIt()
    {
        await AddAsync(Intent("8001", 1), Written);
        var lastByDate = await AddAsync(Intent("8001", 20), Written);
        var lastWritten = await AddAsync(Intent("8001", 10), Written);

        await Store.CompactAsync(new RetentionOptions { JournalYears = 1 }, Now.AddYears(3));

        Assert.Equal([lastByDate.Id, lastWritten.Id], (await Store.Journal.ListAsync([])).Select(entry => entry.Id));
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
