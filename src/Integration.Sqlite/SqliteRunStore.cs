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
                id, job, started_at, ended_at, planned_at, status, plan, message,
                changed, unchanged, skipped, held, failed, unresolved, changes_planned, changes_applied, changes_verified)
            VALUES (
                $id, $job, $startedAt, $endedAt, $plannedAt, $status, $plan, $message,
                $changed, $unchanged, $skipped, $held, $failed, $unresolved, $planned, $applied, $verified)
            """,
            ("$id", run.Id), ("$job", run.Job), ("$startedAt", Sql.Instant(run.StartedAt)), ("$endedAt", Sql.Instant(run.EndedAt)),
            ("$plannedAt", Sql.Instant(run.PlannedAt)), ("$status", run.Status.ToString()), ("$plan", run.PlanHash), ("$message", run.Message),
            ("$changed", run.Counts.Changed), ("$unchanged", run.Counts.Unchanged), ("$skipped", run.Counts.Skipped), ("$held", run.Counts.Held),
            ("$failed", run.Counts.Failed), ("$unresolved", run.Counts.Unresolved),
            ("$planned", run.Counts.ChangesPlanned), ("$applied", run.Counts.ChangesApplied), ("$verified", run.Counts.ChangesVerified)),
        cancellationToken);

    public Task<IReadOnlyList<RunRecord>> ListAsync(string? job, int count, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<RunRecord>>(
            connection => connection.Query(
                $"""
                SELECT id, job, started_at, ended_at, planned_at, status, plan, message,
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
        PlannedAt = reader.FindInstantAt(4),
        Status = reader.EnumAt<RunStatus>(5),
        PlanHash = reader.FindTextAt(6),
        Message = reader.FindTextAt(7),
        Counts = new RunCounts
        {
            Changed = reader.GetInt32(8),
            Unchanged = reader.GetInt32(9),
            Skipped = reader.GetInt32(10),
            Held = reader.GetInt32(11),
            Failed = reader.GetInt32(12),
            Unresolved = reader.GetInt32(13),
            ChangesPlanned = reader.GetInt32(14),
            ChangesApplied = reader.GetInt32(15),
            ChangesVerified = reader.GetInt32(16),
        },
    };
}
