using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite.Tests;

/// <summary>A store that version 1 wrote is opened by this one.</summary>
public sealed class JournalMigrationTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("store").FullName;

    private string FilePath => Path.Combine(folder, "store.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_StoreOfVersion1_KeepsEveryEntryWithItsHistory()
    {
        await WriteVersion1Async();

        await using var store = await OpenAsync();

        var entries = await store.Journal.ListAsync([]);
        Assert.Equal(Enum.GetValues<JournalState>(), entries.Select(entry => entry.State));
        Assert.All(entries, entry => Assert.Equal(Expected(entry.Id, entry.State), entry));
        foreach (var entry in entries)
        {
            Assert.Equal([JournalState.Intent, entry.State], (await store.Journal.ListMovesAsync(entry.Id)).Select(move => move.To));
        }
    }

    [Fact]
    public async Task Open_StoreOfVersion1_NeverGivesANumberTwice()
    {
        await WriteVersion1Async("DELETE FROM journal WHERE id = (SELECT MAX(id) FROM journal)");
        await using var store = await OpenAsync();

        var added = Assert.Single(await store.Journal.AddAsync([Expected(0, JournalState.Intent) with { Line = new ContractLineId("new") }]));

        Assert.Equal(Enum.GetValues<JournalState>().Length + 1, added.Id);
    }

    [Fact]
    public async Task Open_StoreOfVersion1WhoseJournalIsEmpty_CountsOn()
    {
        await WriteVersion1Async("UPDATE journal SET state = 'Superseded'", "DELETE FROM journal");
        await using var store = await OpenAsync();

        var added = Assert.Single(await store.Journal.AddAsync([Expected(0, JournalState.Intent)]));

        Assert.Equal(Enum.GetValues<JournalState>().Length + 1, added.Id);
    }

    [Fact]
    public async Task Open_StoreWhosePlansWereApproved_KeepsWhoApprovedThem()
    {
        await WriteVersion1Async($"INSERT INTO approval (hash, approved_by, at, why) VALUES ('abcd', 'ana', {At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks}, 'checked')");

        await using var store = await OpenAsync();

        var decision = Assert.Single(await store.Plans.ListDecisionsAsync("billing", "abcd", []));
        Assert.Equal((DecisionKind.Approved, true, "ana", At, "checked"), (decision.Kind, decision.IsWhole, decision.By, decision.At, decision.Why));
        Assert.Empty(decision.Changes);
    }

    [Theory]
    [InlineData("DELETE FROM journal WHERE state = 'Conflict'", "has not ended")]
    [InlineData("UPDATE journal_move SET detail = 'nothing happened'", "only appended to")]
    [InlineData("DELETE FROM journal_move", "lives as long as the entry")]
    [InlineData("UPDATE journal SET effective_date = '2026-03-01', line = 'same'", "UNIQUE")]
    [InlineData("UPDATE journal SET line = NULL", "CHECK")]
    public async Task Open_StoreOfVersion1_KeepsItsRules(string statement, string refusal)
    {
        await WriteVersion1Async();
        await using var store = await OpenAsync();
        await using var raw = await RawAsync();

        var error = Assert.Throws<SqliteException>(() => raw.Execute(statement));

        Assert.Contains(refusal, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_StoreOfVersion1_TakesAnEndedEntrysHistoryWithIt()
    {
        await WriteVersion1Async();
        await using var store = await OpenAsync();
        await using var raw = await RawAsync();

        raw.Execute("DELETE FROM journal WHERE state = 'Refused'");

        Assert.Equal(2 * (Enum.GetValues<JournalState>().Length - 1), raw.Scalar("SELECT COUNT(*) FROM journal_move"));
    }

    [Fact]
    public async Task Open_StoreOfVersion1_HasTheSameSchemaAsANewOne()
    {
        await WriteVersion1Async();
        await using (await OpenAsync())
        await using (var fresh = new SqliteSyncStore(Path.Combine(folder, "fresh.db")))
        {
            await fresh.OpenAsync();
        }

        Assert.Equal(await SchemaAsync("fresh.db"), await SchemaAsync("store.db"));
    }

    private static LineEntry Expected(long id, JournalState state) => new()
    {
        Id = id,
        Kind = state == JournalState.Refused ? JournalKind.UnitCost : JournalKind.Units,
        Contract = new ContractId("7001"),
        Line = new ContractLineId("8001"),
        EffectiveDate = new DateOnly(2026, 3, 1).AddDays((int)id),
        From = 10,
        To = 11.50m,
        UnitCost = state == JournalState.Sent ? new UnitCostMove(9.1234m, 10.50m) : null,
        AcceptedValue = state == JournalState.Resolved ? 12.0m : null,
        State = state,
        RunId = "run",
        PlanHash = "5a5a",
        Reason = "the mark rose",
        At = At,
        Detail = $"now {state}",
    };

    private async Task<SqliteSyncStore> OpenAsync()
    {
        var store = new SqliteSyncStore(FilePath);
        await store.OpenAsync();
        return store;
    }

    private async Task<SqliteConnection> RawAsync(string name = "store.db")
    {
        var raw = new SqliteConnection($"Data Source={Path.Combine(folder, name)};Pooling=False");
        await raw.OpenAsync();
        return raw;
    }

    private async Task<List<string>> SchemaAsync(string name)
    {
        await using var raw = await RawAsync(name);
        return raw.Query("SELECT type, name, tbl_name FROM sqlite_schema ORDER BY type, name", reader => $"{reader.GetString(0)} {reader.GetString(1)} on {reader.GetString(2)}");
    }

    private async Task WriteVersion1Async(params string[] then)
    {
        await using var raw = await RawAsync();
        raw.Execute(Migrations.All[0]);
        raw.Execute("PRAGMA application_id = 0x4D535053");
        raw.Execute("PRAGMA user_version = 1");
        var id = 0;
        foreach (var entry in Enum.GetValues<JournalState>().Select(state => Expected(++id, state)))
        {
            raw.Execute(
                """
                INSERT INTO journal
                    (kind, contract, line, effective_date, from_value, to_value, from_cost, to_cost, accepted_value, state, run, plan, reason, at, detail)
                VALUES
                    ($kind, '7001', '8001', $date, '10', '11.50', $fromCost, $toCost, $accepted, $state, 'run', '5a5a', 'the mark rose', $at, $detail)
                """,
                ("$kind", $"{entry.Kind}"), ("$date", Sql.Day(entry.EffectiveDate)),
                ("$fromCost", entry.UnitCost is { } from ? Sql.Number(from.From) : null), ("$toCost", entry.UnitCost is { } to ? Sql.Number(to.To) : null),
                ("$accepted", entry.AcceptedValue is { } accepted ? Sql.Number(accepted) : null),
                ("$state", $"{entry.State}"), ("$at", Sql.Instant(At)), ("$detail", entry.Detail));
            raw.Execute(
                "INSERT INTO journal_move (entry, at, from_state, to_state) VALUES ($id, $at, NULL, 'Intent'), ($id, $at, 'Intent', $state)",
                ("$id", entry.Id), ("$at", Sql.Instant(At)), ("$state", $"{entry.State}"));
        }

        foreach (var statement in then)
            raw.Execute(statement);
    }
}
