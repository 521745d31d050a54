using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Removes what has outlived its use.</summary>
internal static class Retention
{
    public static void Compact(SqliteConnection connection, RetentionOptions retention, DateTimeOffset now)
    {
        CompactObservations(connection, now - retention.Observations);
        RemoveRecords(connection, now - retention.Records);
        RemoveJournal(connection, now.AddYears(-retention.JournalYears));
    }

    // Of each tenant and UTC day the observation with the most users and the one with the most devices stay, as they were seen.
    private static void CompactObservations(SqliteConnection connection, DateTimeOffset before) => connection.Execute(
        $"""
        DELETE FROM observation WHERE (tenant, at, source) IN (
            SELECT tenant, at, source FROM (
                SELECT tenant, at, source,
                    ROW_NUMBER() OVER (PARTITION BY tenant, at / {TimeSpan.TicksPerDay} ORDER BY users DESC, at, source) AS by_users,
                    ROW_NUMBER() OVER (PARTITION BY tenant, at / {TimeSpan.TicksPerDay} ORDER BY devices DESC, at, source) AS by_devices
                FROM observation WHERE at < $before)
            WHERE by_users > 1 AND by_devices > 1)
        """,
        ("$before", Sql.Instant(before)));

    private static void RemoveRecords(SqliteConnection connection, DateTimeOffset before)
    {
        foreach (var statement in (string[])
        [
            "DELETE FROM plan WHERE created_at < $before",
            "DELETE FROM approval WHERE at < $before AND hash NOT IN (SELECT hash FROM plan)",
            "DELETE FROM run WHERE started_at < $before",
            "DELETE FROM finding WHERE closed_at < $before",
        ])
        {
            connection.Execute(statement, ("$before", Sql.Instant(before)));
        }
    }

    // A line's last entry is the baseline of its next plan, however old it is.
    private static void RemoveJournal(SqliteConnection connection, DateTimeOffset before)
    {
        connection.Execute(
            """
            DELETE FROM journal
            WHERE at < $before AND state IN ('Verified', 'Resolved', 'Refused', 'DateTaken', 'Superseded')
                AND id NOT IN (SELECT MAX(id) FROM journal WHERE state IN ('Verified', 'Resolved') GROUP BY kind, line)
            """,
            ("$before", Sql.Instant(before)));
        connection.Execute("DELETE FROM journal_move WHERE NOT EXISTS (SELECT 1 FROM journal WHERE journal.id = journal_move.entry)");
    }
}
