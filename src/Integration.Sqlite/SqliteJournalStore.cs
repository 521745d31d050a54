using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteJournalStore(SqliteDatabase database) : IJournalStore
{
    private const int UniqueConstraint = 2067;

    private const string Columns =
        """
        id, kind, contract, line, effective_date, from_value, to_value, accepted_value, state, run, plan, reason, at, detail, from_cost, to_cost,
        key, subject, target_id, value
        """;

    private static readonly string MayHaveLeft = List(JournalMoves.MayHaveLeft);

    private static readonly string Open = List(JournalMoves.Open);

    public Task<IReadOnlyList<TEntry>> AddAsync<TEntry>(IReadOnlyList<TEntry> intents, CancellationToken cancellationToken = default)
        where TEntry : JournalEntry =>
        database.WriteAsync<IReadOnlyList<TEntry>>(
            connection => [.. intents.Select(intent => (TEntry)Add(connection, intent with { State = JournalState.Intent }))], cancellationToken);

    public Task MoveAsync(
        long id,
        JournalState from,
        JournalState to,
        string? detail,
        DateTimeOffset at,
        string? targetId = null,
        CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                if (!JournalMoves.Allows(from, to))
                    throw new InvalidOperationException($"A journal entry never moves from {from} to {to}.");

                Move(connection, id, from, to, detail, at, targetId);
            },
            cancellationToken);

    public Task AcceptAsync(long id, decimal value, string detail, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                var entry = Find(connection, id);
                if (entry is not LineEntry { State: JournalState.Conflict or JournalState.Verified or JournalState.Resolved })
                {
                    throw new InvalidOperationException(
                        $"Journal entry {id} is {(entry is KeyedEntry ? "of no line" : entry?.State.ToString() ?? "not there")}; a value is accepted only for one of a line in Conflict, Verified or Resolved.");
                }

                Move(connection, id, entry.State, entry.State == JournalState.Conflict ? JournalState.Resolved : entry.State, detail, at);
                connection.Execute("UPDATE journal SET accepted_value = $value WHERE id = $id", ("$value", Sql.Number(value)), ("$id", id));
            },
            cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ListAsync(IReadOnlyCollection<JournalState> states, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<JournalEntry>>(
            connection => connection.Query(
                $"SELECT {Columns} FROM journal {(states.Count == 0 ? "" : $"WHERE state IN ({List(states)})")} ORDER BY id", Read),
            cancellationToken);

    public Task<JournalEntry?> FindAsync(long id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(connection => Find(connection, id), cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ListByPlanAsync(string planHash, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<JournalEntry>>(
            connection => connection.Query($"SELECT {Columns} FROM journal WHERE plan = $plan ORDER BY id", Read, ("$plan", planHash)), cancellationToken);

    public Task<ILookup<ContractLineId, LineEntry>> ListByLineAsync(DateOnly from, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection => connection.Query(
                $"""
                WITH {JournalSql.Since("$from")}
                SELECT {Columns} FROM journal INDEXED BY journal_by_date
                WHERE effective_date >= $from AND state IN ({MayHaveLeft}, 'Resolved', 'DateTaken')
                UNION ALL
                SELECT {Columns} FROM journal
                WHERE effective_date < $from AND state IN ({Open})
                UNION ALL
                SELECT {Columns} FROM journal
                WHERE effective_date < $from AND id IN ({JournalSql.Counting})
                ORDER BY effective_date, id
                """,
                ReadLine,
                ("$from", Sql.Day(from))).ToLookup(entry => entry.Line),
            cancellationToken);

    public Task<ILookup<string, KeyedEntry>> ListByKeysAsync(
        JournalKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection => ListByKeys(connection, kind, keys).ToLookup(entry => entry.Key, StringComparer.Ordinal), cancellationToken);

    public Task<IReadOnlyList<JournalMove>> ListMovesAsync(long id, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<JournalMove>>(
            connection => connection.Query(
                "SELECT at, from_state, to_state, detail FROM journal_move WHERE entry = $id ORDER BY id",
                reader => new JournalMove(
                    reader.InstantAt(0), reader.IsDBNull(1) ? null : reader.EnumAt<JournalState>(1), reader.EnumAt<JournalState>(2), reader.FindTextAt(3)),
                ("$id", id)),
            cancellationToken);

    private static JournalEntry? Find(SqliteConnection connection, long id) =>
        connection.Query($"SELECT {Columns} FROM journal WHERE id = $id", Read, ("$id", id)).FirstOrDefault();

    // One short look-up in an index each: no number of keys is too large for a statement.
    private static List<KeyedEntry> ListByKeys(SqliteConnection connection, JournalKind kind, IEnumerable<string> keys)
    {
        using var command = connection.Command(
            $"SELECT {Columns} FROM journal WHERE key = $key AND kind = $kind ORDER BY id", ("$kind", kind.ToString()), ("$key", null));
        var entries = new List<KeyedEntry>();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            command.Parameters["$key"].Value = key;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                entries.Add(ReadKeyed(reader));
        }

        return entries;
    }

    private static JournalEntry Add(SqliteConnection connection, JournalEntry intent)
    {
        RefuseTaken(connection, intent);
        Supersede(connection, intent);
        var (line, keyed) = (intent as LineEntry, intent as KeyedEntry);
        var id = connection.Scalar(
            """
            INSERT INTO journal
                (kind, contract, line, effective_date, from_value, to_value, from_cost, to_cost, key, subject, target_id, value, state, run, plan, reason, at, detail)
            VALUES
                ($kind, $contract, $line, $date, $from, $to, $fromCost, $toCost, $key, $subject, $target, $value, $state, $run, $plan, $reason, $at, $detail)
            RETURNING id
            """,
            ("$kind", intent.Kind.ToString()), ("$contract", line?.Contract.Value), ("$line", line?.Line.Value), ("$date", line is null ? null : Sql.Day(line.EffectiveDate)),
            ("$from", NumberOf(line?.From)), ("$to", NumberOf(line?.To)), ("$fromCost", NumberOf(line?.UnitCost?.From)), ("$toCost", NumberOf(line?.UnitCost?.To)),
            ("$key", keyed?.Key), ("$subject", keyed?.Subject), ("$target", keyed?.TargetId), ("$value", keyed?.Value),
            ("$state", intent.State.ToString()), ("$run", intent.RunId), ("$plan", intent.PlanHash), ("$reason", intent.Reason), ("$at", Sql.Instant(intent.At)),
            ("$detail", intent.Detail));
        Append(connection, id, from: null, intent.State, intent.Detail, intent.At);
        return intent with { Id = id };
    }

    private static void RefuseTaken(SqliteConnection connection, JournalEntry intent)
    {
        if (intent.Kind != JournalKind.Units && !intent.Kind.IsWrittenOnce())
            return;

        var (same, parameters) = Same(intent);
        var taken = connection.Query(
            $"SELECT id, state FROM journal WHERE {same} AND state IN ({MayHaveLeft})", reader => (Id: reader.GetInt64(0), State: reader.GetString(1)), parameters);
        if (taken is not [var (id, state)])
            return;

        throw new WriteTakenException(intent is LineEntry line
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The units of line {line.Line} were changed from {line.EffectiveDate:yyyy-MM-dd} on already: journal entry {id} is {state}. Plan again.")
            : $"What is to be written to {((KeyedEntry)intent).Subject} was written already: journal entry {id} is {state}. Plan again.");
    }

    private static void Supersede(SqliteConnection connection, JournalEntry intent)
    {
        var (same, parameters) = Same(intent);
        var older = connection.Query($"SELECT id FROM journal WHERE {same} AND state = 'Intent'", reader => reader.GetInt64(0), parameters);
        foreach (var id in older)
            Move(connection, id, JournalState.Intent, JournalState.Superseded, "a later plan took its place", intent.At);
    }

    // The words that find entries that write the same.
    private static (string Where, (string Name, object? Value)[] Parameters) Same(JournalEntry intent) => intent switch
    {
        LineEntry line => (
            "kind = $kind AND line = $line AND effective_date = $date",
            [("$kind", line.Kind.ToString()), ("$line", line.Line.Value), ("$date", Sql.Day(line.EffectiveDate))]),
        KeyedEntry keyed => ("kind = $kind AND key = $key", [("$kind", keyed.Kind.ToString()), ("$key", keyed.Key)]),
        _ => throw new ArgumentException($"An entry of type {intent.GetType().Name} is not kept.", nameof(intent)),
    };

    private static void Move(
        SqliteConnection connection, long id, JournalState from, JournalState to, string? detail, DateTimeOffset at, string? targetId = null)
    {
        int moved;
        try
        {
            moved = connection.Execute(
                """
                UPDATE journal SET state = $to, at = $at, detail = coalesce($detail, detail),
                    target_id = CASE $to WHEN 'Resolved' THEN $target ELSE coalesce($target, target_id) END
                WHERE id = $id AND state = $from
                """,
                ("$to", to.ToString()), ("$at", Sql.Instant(at)), ("$detail", detail), ("$target", targetId), ("$id", id), ("$from", from.ToString()));
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == UniqueConstraint)
        {
            throw new WriteTakenException($"Journal entry {id} cannot become {to}: another one of its line and date, or with its key, may have left us.", exception);
        }

        if (moved == 0)
            throw new InvalidOperationException($"Journal entry {id} is not {from}, so it does not become {to}.");

        Append(connection, id, from, to, detail, at);
    }

    private static void Append(SqliteConnection connection, long id, JournalState? from, JournalState to, string? detail, DateTimeOffset at) =>
        connection.Execute(
            "INSERT INTO journal_move (entry, at, from_state, to_state, detail) VALUES ($entry, $at, $from, $to, $detail)",
            ("$entry", id), ("$at", Sql.Instant(at)), ("$from", from?.ToString()), ("$to", to.ToString()), ("$detail", detail));

    private static JournalEntry Read(SqliteDataReader reader) => reader.IsDBNull(3) ? ReadKeyed(reader) : ReadLine(reader);

    private static LineEntry ReadLine(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Kind = reader.EnumAt<JournalKind>(1),
        Contract = new ContractId(reader.GetString(2)),
        Line = new ContractLineId(reader.GetString(3)),
        EffectiveDate = reader.DayAt(4),
        From = reader.NumberAt(5),
        To = reader.NumberAt(6),
        AcceptedValue = reader.IsDBNull(7) ? null : reader.NumberAt(7),
        State = reader.EnumAt<JournalState>(8),
        RunId = reader.GetString(9),
        PlanHash = reader.GetString(10),
        Reason = reader.GetString(11),
        At = reader.InstantAt(12),
        Detail = reader.FindTextAt(13),
        UnitCost = reader.IsDBNull(14) ? null : new UnitCostMove(reader.NumberAt(14), reader.NumberAt(15)),
    };

    private static KeyedEntry ReadKeyed(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Kind = reader.EnumAt<JournalKind>(1),
        State = reader.EnumAt<JournalState>(8),
        RunId = reader.GetString(9),
        PlanHash = reader.GetString(10),
        Reason = reader.GetString(11),
        At = reader.InstantAt(12),
        Detail = reader.FindTextAt(13),
        Key = reader.GetString(16),
        Subject = reader.GetString(17),
        TargetId = reader.FindTextAt(18),
        Value = reader.FindTextAt(19),
    };

    private static object? NumberOf(decimal? value) => value is { } number ? Sql.Number(number) : null;

    private static string List(IEnumerable<JournalState> states) => string.Join(", ", states.Select(state => $"'{state}'"));
}
