using Integration.Core;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteAlertStore(SqliteDatabase database) : IAlertStore
{
    private const string Columns = "key, opened_at, first_seen_at, occurrences, ended_at, vanished, seen, standing, pending";

    public Task<AlertInbox> ReadAsync(CancellationToken cancellationToken = default) => database.ReadAsync(
        connection =>
        {
            var inbox = connection.Query(
                "SELECT cursor, tenants_listed_at FROM alert_inbox",
                reader => new AlertInbox { Cursor = reader.FindTextAt(0), TenantsListedAt = reader.FindInstantAt(1) }).FirstOrDefault() ?? new AlertInbox();
            return inbox with
            {
                Tenants = connection.Query(
                    "SELECT tenant, name FROM alert_tenant ORDER BY tenant", reader => new Tenant(new TenantId(reader.GetString(0)), reader.GetString(1))),
            };
        },
        cancellationToken);

    public Task SaveTenantsAsync(IReadOnlyCollection<Tenant> tenants, DateTimeOffset listedAt, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM alert_tenant");
                using var insert = connection.Prepare("INSERT INTO alert_tenant (tenant, name) VALUES ($tenant, $name)", "$tenant", "$name");
                foreach (var tenant in tenants)
                    insert.Run(tenant.Id.Value, tenant.Name);

                connection.Execute(
                    "INSERT INTO alert_inbox (id, tenants_listed_at) VALUES (1, $at) ON CONFLICT (id) DO UPDATE SET tenants_listed_at = excluded.tenants_listed_at",
                    ("$at", Sql.Instant(listedAt)));
            },
            cancellationToken);

    public Task ReceiveAsync(IReadOnlyCollection<Episode> episodes, string? cursor, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection =>
        {
            Save(connection, episodes);
            connection.Execute(
                "INSERT INTO alert_inbox (id, cursor) VALUES (1, $cursor) ON CONFLICT (id) DO UPDATE SET cursor = excluded.cursor", ("$cursor", cursor));
        },
        cancellationToken);

    public Task SaveAsync(IReadOnlyCollection<Episode> episodes, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => Save(connection, episodes), cancellationToken);

    public Task<IReadOnlyList<Episode>> ListAsync(DateTimeOffset ticketedSince, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Episode>>(
            connection => connection.Query(
                $"""
                SELECT {Columns} FROM episode WHERE finished_at IS NULL
                UNION ALL
                SELECT {Columns} FROM episode WHERE ticketed_at >= $since AND finished_at IS NOT NULL
                ORDER BY opened_at, key
                """,
                Read,
                ("$since", Sql.Instant(ticketedSince))),
            cancellationToken);

    public Task<IReadOnlyDictionary<AlertReference, Episode>> FindLatestAsync(
        IReadOnlyCollection<AlertReference> alerts, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyDictionary<AlertReference, Episode>>(
            connection =>
            {
                var latest = new Dictionary<AlertReference, Episode>();
                foreach (var alert in alerts.Distinct())
                {
                    var found = connection.Query(
                        $"SELECT {Columns} FROM episode WHERE tenant = $tenant AND alert = $alert ORDER BY opened_at DESC, key LIMIT 1",
                        Read,
                        ("$tenant", alert.Tenant.Value), ("$alert", alert.Id.Value));
                    if (found is [var episode])
                        latest.Add(alert, episode);
                }

                return latest;
            },
            cancellationToken);

    public Task<Episode?> FindAsync(string key, CancellationToken cancellationToken = default) => database.ReadAsync(
        connection => connection.Query($"SELECT {Columns} FROM episode WHERE key = $key", Read, ("$key", key)).FirstOrDefault(), cancellationToken);

    private static void Save(SqliteConnection connection, IReadOnlyCollection<Episode> episodes)
    {
        using var upsert = connection.Prepare(
            """
            INSERT OR REPLACE INTO episode
                (key, tenant, alert, opened_at, first_seen_at, occurrences, ended_at, vanished, seen, standing, pending, ticketed_at, finished_at)
            VALUES ($key, $tenant, $alert, $openedAt, $firstSeenAt, $occurrences, $endedAt, $vanished, $seen, $standing, $pending, $ticketedAt, $finishedAt)
            """,
            "$key", "$tenant", "$alert", "$openedAt", "$firstSeenAt", "$occurrences", "$endedAt", "$vanished", "$seen", "$standing", "$pending",
            "$ticketedAt", "$finishedAt");
        foreach (var episode in episodes)
        {
            upsert.Run(
                episode.Key, episode.Alert.Tenant.Value, episode.Alert.Id.Value, Sql.Instant(episode.OpenedAt), Sql.Instant(episode.FirstSeenAt),
                episode.Occurrences, Sql.Instant(episode.EndedAt), episode.IsVanished, StoredJson.Write(episode.Alert), StoredJson.Write(episode.Standing),
                episode.Pending is { } pending ? StoredJson.Write(pending) : null, Sql.Instant(episode.Standing.TicketedAt),
                Sql.Instant(episode.Standing.FinishedAt));
        }
    }

    private static Episode Read(SqliteDataReader reader) => new()
    {
        Key = reader.GetString(0),
        OpenedAt = reader.InstantAt(1),
        FirstSeenAt = reader.InstantAt(2),
        Occurrences = reader.IsDBNull(3) ? null : reader.GetInt32(3),
        EndedAt = reader.FindInstantAt(4),
        IsVanished = reader.GetBoolean(5),
        Alert = StoredJson.ReadAlert(reader.GetString(6)),
        Standing = StoredJson.ReadStanding(reader.GetString(7)),
        Pending = reader.FindTextAt(8) is { } pending ? StoredJson.ReadPending(pending) : null,
    };
}
