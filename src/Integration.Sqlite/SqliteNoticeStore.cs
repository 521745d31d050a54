using Integration.Core;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteNoticeStore(SqliteDatabase database) : INoticeStore
{
    private const string Untold =
        "((closed_at IS NULL AND (told_text IS NOT text OR told_severity IS NOT severity)) OR (closed_at IS NOT NULL AND told_text IS NOT NULL))";

    public Task<IReadOnlyList<UntoldFinding>> ListUntoldAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<UntoldFinding>>(
            connection => connection.Query(
                $"""
                SELECT {SqliteFindingStore.Columns}, scope, closed_at IS NULL, told_severity, told_text FROM finding
                WHERE {Untold} OR (told_text IS NOT NULL AND (code, subject) IN (SELECT code, subject FROM finding WHERE {Untold}))
                ORDER BY id
                """,
                ReadUntold),
            cancellationToken);

    public Task AddAsync(IReadOnlyCollection<PendingNotice> notices, IReadOnlyCollection<UntoldFinding> told, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                foreach (var notice in notices)
                    Insert(connection, notice);

                using var tell = connection.Prepare("UPDATE finding SET told_severity = $severity, told_text = $text WHERE id = $id", "$severity", "$text", "$id");
                foreach (var row in told)
                    tell.Run(row.IsOpen ? row.Finding.Severity.ToString() : null, row.IsOpen ? row.Finding.Text : null, row.Id);
            },
            cancellationToken);

    public Task<IReadOnlyList<PendingNotice>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<PendingNotice>>(
        connection => connection.Query("SELECT body, notifier, attempts, next_at, failure FROM notice ORDER BY seq", Read), cancellationToken);

    public Task SaveAsync(PendingNotice notice, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection => connection.Execute(
            "UPDATE notice SET attempts = $attempts, next_at = $nextAt, failure = $failure WHERE id = $id",
            ("$attempts", notice.Attempts), ("$nextAt", Sql.Instant(notice.NextAt)), ("$failure", notice.Failure), ("$id", notice.Notice.Id)),
        cancellationToken);

    public Task RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => connection.Execute("DELETE FROM notice WHERE id = $id", ("$id", id)), cancellationToken);

    public Task<string?> FindMemoryAsync(string notifier, CancellationToken cancellationToken = default) => database.ReadAsync(
        connection => connection.Query("SELECT memory FROM notifier WHERE name = $name", reader => reader.GetString(0), ("$name", notifier)).FirstOrDefault(),
        cancellationToken);

    public Task SaveMemoryAsync(string notifier, string? memory, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection => memory is null
            ? connection.Execute("DELETE FROM notifier WHERE name = $name", ("$name", notifier))
            : connection.Execute("INSERT OR REPLACE INTO notifier (name, memory) VALUES ($name, $memory)", ("$name", notifier), ("$memory", memory)),
        cancellationToken);

    private static void Insert(SqliteConnection connection, PendingNotice notice) => connection.Execute(
        "INSERT INTO notice (id, notifier, body, attempts, next_at, failure) VALUES ($id, $notifier, $body, $attempts, $nextAt, $failure)",
        ("$id", notice.Notice.Id), ("$notifier", notice.Notifier), ("$body", StoredJson.Write(notice.Notice)),
        ("$attempts", notice.Attempts), ("$nextAt", Sql.Instant(notice.NextAt)), ("$failure", notice.Failure));

    private static PendingNotice Read(SqliteDataReader reader) => new()
    {
        Notice = StoredJson.ReadNotice(reader.GetString(0)),
        Notifier = reader.GetString(1),
        Attempts = reader.GetInt32(2),
        NextAt = reader.InstantAt(3),
        Failure = reader.FindTextAt(4),
    };

    private static UntoldFinding ReadUntold(SqliteDataReader reader)
    {
        var (id, finding) = SqliteFindingStore.Read(reader);
        return new UntoldFinding
        {
            Id = id,
            Finding = finding,
            Scope = reader.GetString(8),
            IsOpen = reader.GetBoolean(9),
            ToldSeverity = reader.IsDBNull(10) ? null : reader.EnumAt<FindingSeverity>(10),
            ToldText = reader.FindTextAt(11),
        };
    }
}
