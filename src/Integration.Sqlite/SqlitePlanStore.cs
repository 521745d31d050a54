using System.IO.Compression;
using Integration.Core.Runs;
using Integration.Core.Storage;

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
                "SELECT body FROM plan WHERE job = $job AND substr(hash, 1, length($prefix)) = $prefix ORDER BY created_at DESC",
                reader => StoredJson.ReadPlan<TPlan>(Decompress(reader.GetFieldValue<byte[]>(0))),
                ("$job", StoredJson.JobOf(typeof(TPlan))), ("$prefix", hashPrefix)),
            cancellationToken);

    public Task ApproveAsync(PlanApproval approval, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection => connection.Execute(
            "INSERT OR REPLACE INTO approval (hash, approved_by, at, why) VALUES ($hash, $by, $at, $why)",
            ("$hash", approval.Hash), ("$by", approval.By), ("$at", Sql.Instant(approval.At)), ("$why", approval.Why)),
        cancellationToken);

    public Task<PlanApproval?> FindApprovalAsync(string hash, CancellationToken cancellationToken = default) => database.ReadAsync(
        connection => connection.Query(
            "SELECT hash, approved_by, at, why FROM approval WHERE hash = $hash",
            reader => new PlanApproval(reader.GetString(0), reader.GetString(1), reader.InstantAt(2), reader.FindTextAt(3)),
            ("$hash", hash)).FirstOrDefault(),
        cancellationToken);

    internal static byte[] Decompress(byte[] body)
    {
        using var decompressed = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress))
            brotli.CopyTo(decompressed);

        return decompressed.ToArray();
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
            brotli.Write(json);

        return compressed.ToArray();
    }
}
