using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteObservationStore(SqliteDatabase database) : IObservationStore
{
    public Task AppendAsync(
        IReadOnlyCollection<Observation> observations, IReadOnlyCollection<Coverage> coverage, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            connection =>
            {
                Insert(connection, observations);
                Move(connection, coverage);
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<TenantId, Coverage>> ListCoverageAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyDictionary<TenantId, Coverage>>(
            connection => connection.Query(
                "SELECT tenant, from_at, until_at FROM coverage",
                reader => new Coverage(new TenantId(reader.GetString(0)), reader.InstantAt(1), reader.InstantAt(2)))
                .ToDictionary(coverage => coverage.Tenant),
            cancellationToken);

    public async IAsyncEnumerable<Observation> ListAsync(
        DateTimeOffset from, TenantId? tenant = null, DateTimeOffset? until = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var connection = database.OpenReader();
        using var command = connection.Command(
            $"""
            SELECT tenant, at, source, users, users_unknown, devices, devices_unknown
            FROM observation {(tenant is null ? "INDEXED BY observation_at WHERE" : "WHERE tenant = $tenant AND")} at >= $from AND at < $until
            ORDER BY tenant, at
            """,
            ("$from", Sql.Instant(from)), ("$until", Sql.Instant(until) ?? long.MaxValue), ("$tenant", tenant?.Value));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Observation
            {
                Tenant = new TenantId(reader.GetString(0)),
                At = reader.InstantAt(1),
                Source = reader.EnumAt<ObservationSource>(2),
                Users = Count(reader, 3),
                Devices = Count(reader, 5),
            };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static void Insert(SqliteConnection connection, IReadOnlyCollection<Observation> observations)
    {
        using var insert = connection.Prepare(
            """
            INSERT INTO observation (tenant, at, source, users, users_unknown, devices, devices_unknown)
            VALUES ($tenant, $at, $source, $users, $usersUnknown, $devices, $devicesUnknown)
            ON CONFLICT (tenant, at, source) DO UPDATE SET
                users = COALESCE(MAX(users, excluded.users), users, excluded.users),
                users_unknown = CASE WHEN COALESCE(users, excluded.users) IS NULL THEN users_unknown END,
                devices = COALESCE(MAX(devices, excluded.devices), devices, excluded.devices),
                devices_unknown = CASE WHEN COALESCE(devices, excluded.devices) IS NULL THEN devices_unknown END
            """,
            "$tenant", "$at", "$source", "$users", "$usersUnknown", "$devices", "$devicesUnknown");
        foreach (var observation in observations)
        {
            insert.Run(
                observation.Tenant.Value, Sql.Instant(observation.At), observation.Source.ToString(),
                Count(observation.Users), observation.Users.Reason, Count(observation.Devices), observation.Devices.Reason);
        }
    }

    private static void Move(SqliteConnection connection, IReadOnlyCollection<Coverage> coverage)
    {
        using var upsert = connection.Prepare(
            "INSERT OR REPLACE INTO coverage (tenant, from_at, until_at) VALUES ($tenant, $from, $until)", "$tenant", "$from", "$until");
        foreach (var stretch in coverage)
            upsert.Run(stretch.Tenant.Value, Sql.Instant(stretch.From), Sql.Instant(stretch.Until));
    }

    private static int? Count(Reading<int> reading) => reading.IsKnown ? reading.Value : null;

    private static Reading<int> Count(SqliteDataReader reader, int column) => reader.IsDBNull(column)
        ? Reading.Unknown<int>(reader.FindTextAt(column + 1) ?? "it was not read")
        : Reading.Known(reader.GetInt32(column));
}
