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
        "id, kind, contract, line, effective_date, from_value, to_value, accepted_value, state, run, plan, reason, at, detail, from_cost, to_cost";

    private static readonly string MayHaveLeft = List(JournalMoves.MayHaveLeft);

    private static readonly string Open = List(JournalMoves.Open);

    public Task<IReadOnlyList<JournalEntry>> AddAsync(IReadOnlyList<JournalEntry> intents, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<JournalEntry>>(
            connection => [.. intents.Select(intent => Add(connection, intent with { State = JournalState.Intent }))], cancellationToken);

    public Task MoveAsync(
        long id, JournalState from, JournalState to, string? detail, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                if (!JournalMoves.Allows(from, to))
                    throw new InvalidOperationException($"A journal entry never moves from {from} to {to}.");

                Move(connection, id, from, to, detail, at);
            },
            cancellationToken);

    public Task AcceptAsync(long id, decimal value, string detail, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                var entry = Find(connection, id);
                if (entry is not { State: JournalState.Conflict or JournalState.Verified or JournalState.Resolved })
                {
                    throw new InvalidOperationException(
                        $"Journal entry {id} is {entry?.State.ToString() ?? "not there"}; a value is accepted only for one in Conflict, Verified or Resolved.");
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

    public Task<ILookup<ContractLineId, JournalEntry>> ListByLineAsync(DateOnly from, CancellationToken cancellationToken = default) =>
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
                Read,
                ("$from", Sql.Day(from))).ToLookup(entry => entry.Line),
            cancellationToken);

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

    private static JournalEntry Add(SqliteConnection connection, JournalEntry intent)
    {
        if (intent.Kind == JournalKind.Units)
            RefuseTakenDate(connection, intent);

        Supersede(connection, intent);
        var id = connection.Scalar(
            """
            INSERT INTO journal (kind, contract, line, effective_date, from_value, to_value, from_cost, to_cost, state, run, plan, reason, at, detail)
            VALUES ($kind, $contract, $line, $date, $from, $to, $fromCost, $toCost, $state, $run, $plan, $reason, $at, $detail)
            RETURNING id
            """,
            ("$kind", intent.Kind.ToString()), ("$contract", intent.Contract.Value), ("$line", intent.Line.Value), ("$date", Sql.Day(intent.EffectiveDate)),
            ("$from", Sql.Number(intent.From)), ("$to", Sql.Number(intent.To)),
            ("$fromCost", NumberOf(intent.UnitCost?.From)), ("$toCost", NumberOf(intent.UnitCost?.To)), ("$state", intent.State.ToString()), ("$run", intent.RunId),
            ("$plan", intent.PlanHash), ("$reason", intent.Reason), ("$at", Sql.Instant(intent.At)), ("$detail", intent.Detail));
        Append(connection, id, from: null, intent.State, intent.Detail, intent.At);
        return intent with { Id = id };
    }

    private static void RefuseTakenDate(SqliteConnection connection, JournalEntry intent)
    {
        var taken = connection.Query(
            $"SELECT id, state FROM journal WHERE kind = 'Units' AND line = $line AND effective_date = $date AND state IN ({MayHaveLeft})",
            reader => (Id: reader.GetInt64(0), State: reader.GetString(1)),
            ("$line", intent.Line.Value), ("$date", Sql.Day(intent.EffectiveDate)));
        if (taken is [var (id, state)])
        {
            throw new DateTakenException(string.Create(
                CultureInfo.InvariantCulture,
                $"The units of line {intent.Line} were changed from {intent.EffectiveDate:yyyy-MM-dd} on already: journal entry {id} is {state}. Plan again."));
        }
    }

    private static void Supersede(SqliteConnection connection, JournalEntry intent)
    {
        var older = connection.Query(
            "SELECT id FROM journal WHERE kind = $kind AND line = $line AND effective_date = $date AND state = 'Intent'",
            reader => reader.GetInt64(0),
            ("$kind", intent.Kind.ToString()), ("$line", intent.Line.Value), ("$date", Sql.Day(intent.EffectiveDate)));
        foreach (var id in older)
            Move(connection, id, JournalState.Intent, JournalState.Superseded, "a later plan took its place", intent.At);
    }

    private static void Move(SqliteConnection connection, long id, JournalState from, JournalState to, string? detail, DateTimeOffset at)
    {
        int moved;
        try
        {
            moved = connection.Execute(
                "UPDATE journal SET state = $to, at = $at, detail = coalesce($detail, detail) WHERE id = $id AND state = $from",
                ("$to", to.ToString()), ("$at", Sql.Instant(at)), ("$detail", detail), ("$id", id), ("$from", from.ToString()));
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == UniqueConstraint)
        {
            throw new DateTakenException($"Journal entry {id} cannot become {to}: another one of its line and date may have left us.", exception);
        }

        if (moved == 0)
            throw new InvalidOperationException($"Journal entry {id} is not {from}, so it does not become {to}.");

        Append(connection, id, from, to, detail, at);
    }

    private static void Append(SqliteConnection connection, long id, JournalState? from, JournalState to, string? detail, DateTimeOffset at) =>
        connection.Execute(
            "INSERT INTO journal_move (entry, at, from_state, to_state, detail) VALUES ($entry, $at, $from, $to, $detail)",
            ("$entry", id), ("$at", Sql.Instant(at)), ("$from", from?.ToString()), ("$to", to.ToString()), ("$detail", detail));

    private static JournalEntry Read(SqliteDataReader reader) => new()
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

    private static object? NumberOf(decimal? value) => value is { } number ? Sql.Number(number) : null;

    private static string List(IEnumerable<JournalState> states) => string.Join(", ", states.Select(state => $"'{state}'"));
}
