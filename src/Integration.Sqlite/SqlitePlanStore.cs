using System.IO.Compression;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

/// <summary>Keeps plans compressed: the outcomes of ten thousand links are megabytes a night, and mostly alike.</summary>
internal sealed class SqlitePlanStore(SqliteDatabase database) : IPlanStore
{
    public Task SaveAsync(JobPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var body = Compress(StoredJson.Write(plan));
        return database.WriteAsync(
            connection => connection.Execute(
                "INSERT OR REPLACE INTO plan (hash, job, created_at, body) VALUES ($hash, $job, $createdAt, $body)",
                ("$hash", plan.Hash), ("$job", StoredJson.JobOf(plan.GetType())), ("$createdAt", Sql.Instant(plan.CreatedAt)), ("$body", body)),
            cancellationToken);
    }

    public Task<IReadOnlyList<TPlan>> FindAsync<TPlan>(string hashPrefix, CancellationToken cancellationToken = default)
        where TPlan : JobPlan =>
        database.ReadAsync<IReadOnlyList<TPlan>>(
            connection => connection.Query(
                "SELECT job, body FROM plan WHERE job = coalesce($job, job) AND substr(hash, 1, length($prefix)) = $prefix ORDER BY created_at DESC",
                reader => (TPlan)Read(reader),
                ("$job", typeof(TPlan) == typeof(JobPlan) ? null : StoredJson.JobOf(typeof(TPlan))), ("$prefix", hashPrefix)),
            cancellationToken);

    public Task<IReadOnlyList<JobPlan>> ListAsync(string? job, int count, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<JobPlan>>(
            connection => connection.Query(
                "SELECT job, body FROM plan WHERE job = coalesce($job, job) ORDER BY created_at DESC, hash LIMIT $count", Read, ("$job", job), ("$count", count)),
            cancellationToken);

    public Task DecideAsync(PlanDecision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return database.WriteAsync(
            connection =>
            {
                var id = connection.Scalar(
                    """
                    INSERT INTO decision (job, hash, kind, whole, decided_by, at, why) VALUES ($job, $hash, $kind, $whole, $by, $at, $why) RETURNING id
                    """,
                    ("$job", decision.Job), ("$hash", decision.Hash), ("$kind", decision.Kind.ToString()), ("$whole", decision.IsWhole),
                    ("$by", decision.By), ("$at", Sql.Instant(decision.At)), ("$why", decision.Why));
                using var insert = connection.Prepare("INSERT INTO decision_change (change, decision) VALUES ($change, $decision)", "$change", "$decision");
                foreach (var change in decision.Changes.Distinct(StringComparer.Ordinal))
                    insert.Run(change, id);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<PlanDecision>> ListDecisionsAsync(
        string job, string hash, IReadOnlyCollection<string> changes, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<PlanDecision>>(
            connection =>
            {
                var ids = new SortedSet<long>(connection.Query(
                    "SELECT id FROM decision WHERE job = $job AND hash = $hash", reader => reader.GetInt64(0), ("$job", job), ("$hash", hash)));
                ids.UnionWith(About(connection, changes));
                return [.. ids.Select(id => ReadDecision(connection, id)).Where(decision => decision.Job == job)];
            },
            cancellationToken);

    internal static byte[] Decompress(byte[] body)
    {
        using var decompressed = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress))
            brotli.CopyTo(decompressed);

        return decompressed.ToArray();
    }

    private static JobPlan Read(SqliteDataReader reader) => StoredJson.ReadPlan(reader.GetString(0), Decompress(reader.GetFieldValue<byte[]>(1)));

    // One short look-up in an index each: no number of changes is too large for a statement.
    private static List<long> About(SqliteConnection connection, IReadOnlyCollection<string> changes)
    {
        var ids = new List<long>();
        using var command = connection.Command("SELECT decision FROM decision_change WHERE change = $change", ("$change", null));
        foreach (var change in changes)
        {
            command.Parameters["$change"].Value = change;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    private static PlanDecision ReadDecision(SqliteConnection connection, long id)
    {
        var changes = connection.Query("SELECT change FROM decision_change WHERE decision = $id ORDER BY change", reader => reader.GetString(0), ("$id", id));
        return connection.Query(
            "SELECT job, hash, kind, whole, decided_by, at, why FROM decision WHERE id = $id",
            reader => new PlanDecision
            {
                Job = reader.GetString(0),
                Hash = reader.GetString(1),
                Kind = reader.EnumAt<DecisionKind>(2),
                IsWhole = reader.GetBoolean(3),
                Changes = changes,
                By = reader.GetString(4),
                At = reader.InstantAt(5),
                Why = reader.FindTextAt(6),
            },
            ("$id", id)).Single();
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
            brotli.Write(json);

        return compressed.ToArray();
    }
}
