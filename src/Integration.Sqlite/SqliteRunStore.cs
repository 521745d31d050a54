using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteRunStore(SqliteDatabase database) : IRunStore
{
    public Task SaveAsync(RunRecord run, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection => connection.Execute(
            """
            INSERT OR REPLACE INTO run (
                id, job, started_at, ended_at, is_night, planned_at, status, plan, message,
                changed, unchanged, skipped, held, failed, unresolved, changes_planned, changes_applied, changes_verified)
            VALUES (
                $id, $job, $startedAt, $endedAt, $isNight, $plannedAt, $status, $plan, $message,
                $changed, $unchanged, $skipped, $held, $failed, $unresolved, $planned, $applied, $verified)
            """,
            ("$id", run.Id), ("$job", run.Job), ("$startedAt", Sql.Instant(run.StartedAt)), ("$endedAt", Sql.Instant(run.EndedAt)),
            ("$isNight", run.IsNight), ("$plannedAt", Sql.Instant(run.PlannedAt)), ("$status", run.Status.ToString()), ("$plan", run.PlanHash), ("$message", run.Message),
            ("$changed", run.Counts.Changed), ("$unchanged", run.Counts.Unchanged), ("$skipped", run.Counts.Skipped), ("$held", run.Counts.Held),
            ("$failed", run.Counts.Failed), ("$unresolved", run.Counts.Unresolved),
            ("$planned", run.Counts.ChangesPlanned), ("$applied", run.Counts.ChangesApplied), ("$verified", run.Counts.ChangesVerified)),
        cancellationToken);

    public Task<IReadOnlyList<RunRecord>> ListAsync(string? job, int count, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RunRecord>>(
            connection => connection.Query(
                $"""
                SELECT id, job, started_at, ended_at, is_night, planned_at, status, plan, message,
                    changed, unchanged, skipped, held, failed, unresolved, changes_planned, changes_applied, changes_verified
                FROM run {(job is null ? "" : "WHERE job = $job")} ORDER BY started_at DESC LIMIT $count
                """,
                Read,
                ("$job", job), ("$count", count)),
            cancellationToken);

    private static RunRecord Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetString(0),
        Job = reader.GetString(1),
        StartedAt = reader.InstantAt(2),
        EndedAt = reader.FindInstantAt(3),
        IsNight = reader.GetBoolean(4),
        PlannedAt = reader.FindInstantAt(5),
        Status = reader.EnumAt<RunStatus>(6),
        PlanHash = reader.FindTextAt(7),
        Message = reader.FindTextAt(8),
        Counts = new RunCounts
        {
            Changed = reader.GetInt32(9),
            Unchanged = reader.GetInt32(10),
            Skipped = reader.GetInt32(11),
            Held = reader.GetInt32(12),
            Failed = reader.GetInt32(13),
            Unresolved = reader.GetInt32(14),
            ChangesPlanned = reader.GetInt32(15),
            ChangesApplied = reader.GetInt32(16),
            ChangesVerified = reader.GetInt32(17),
        },
    };
}
