using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Removes what has outlived its use.</summary>
internal static class Retention
{
    public static void Compact(SqliteConnection connection, RetentionOptions retention, DateTimeOffset now)
    {
        CompactObservations(connection, now - retention.Observations);
        RemoveObservations(connection, now.AddYears(-retention.DailyPeakYears));
        RemoveRecords(connection, now - retention.Records);
        RemoveJournal(connection, now.AddYears(-retention.JournalYears));
        RemoveDecisions(connection, now.AddYears(-retention.JournalYears));
        RemovePrices(connection, now.AddYears(-retention.JournalYears));
    }

    // Of each tenant and UTC day the observation with the most users and the one with the most devices stay, as they were seen. Only
    // whole days are compacted, and each once: a night's work does not grow with the years.
    private static void CompactObservations(SqliteConnection connection, DateTimeOffset until)
    {
        var before = new DateTimeOffset(until.UtcDateTime.Date, TimeSpan.Zero);
        connection.Execute(
            $"""
            DELETE FROM observation WHERE (tenant, at, source) IN (
                SELECT tenant, at, source FROM (
                    SELECT tenant, at, source,
                        ROW_NUMBER() OVER (PARTITION BY tenant, at / {TimeSpan.TicksPerDay} ORDER BY users DESC, at, source) AS by_users,
                        ROW_NUMBER() OVER (PARTITION BY tenant, at / {TimeSpan.TicksPerDay} ORDER BY devices DESC, at, source) AS by_devices
                    FROM observation INDEXED BY observation_at
                    WHERE at >= coalesce((SELECT MAX(until_at) FROM compaction), {long.MinValue}) AND at < $before)
                WHERE by_users > 1 AND by_devices > 1)
            """,
            ("$before", Sql.Instant(before)));
        connection.Execute(
            "INSERT INTO compaction (until_at) SELECT $before WHERE $before > coalesce((SELECT MAX(until_at) FROM compaction), $before - 1)",
            ("$before", Sql.Instant(before)));
        connection.Execute("DELETE FROM compaction WHERE until_at < (SELECT MAX(until_at) FROM compaction)");
    }

    private static void RemoveObservations(SqliteConnection connection, DateTimeOffset before) =>
        connection.Execute("DELETE FROM observation INDEXED BY observation_at WHERE at < $before", ("$before", Sql.Instant(before)));

    private static void RemoveRecords(SqliteConnection connection, DateTimeOffset before)
    {
        foreach (var statement in (string[])
        [
            "DELETE FROM plan WHERE created_at < $before",
            "DELETE FROM run WHERE started_at < $before",
            "DELETE FROM finding WHERE closed_at < $before",
            "DELETE FROM episode WHERE finished_at < $before",
        ])
        {
            connection.Execute(statement, ("$before", Sql.Instant(before)));
        }
    }

    // What a line's baseline follows from stays, however old it is. An entry takes its history with it.
    private static void RemoveJournal(SqliteConnection connection, DateTimeOffset before) => connection.Execute(
        $"""
        WITH {JournalSql.Since("'9999-12-31'")}
        DELETE FROM journal
        WHERE at < $before AND state IN ('Verified', 'Resolved', 'Refused', 'DateTaken', 'Superseded') AND id NOT IN ({JournalSql.Counting})
        """,
        ("$before", Sql.Instant(before)));

    // Who approved a write is known as long as the write, and a change that was rejected stays so.
    private static void RemoveDecisions(SqliteConnection connection, DateTimeOffset before) =>
        connection.Execute("DELETE FROM decision WHERE at < $before", ("$before", Sql.Instant(before)));

    // The last price before the limit is that of the first months that are kept.
    private static void RemovePrices(SqliteConnection connection, DateTimeOffset before) => connection.Execute(
        "DELETE FROM line_price WHERE at < (SELECT MAX(at) FROM line_price AS kept WHERE kept.line = line_price.line AND kept.at < $before)",
        ("$before", Sql.Instant(before)));
}
