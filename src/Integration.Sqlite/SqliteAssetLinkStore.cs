using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Storage;

namespace Integration.Sqlite;

internal sealed class SqliteAssetLinkStore(SqliteDatabase database) : IAssetLinkStore
{
    public Task<IReadOnlyList<AssetLink>> ListAsync(string target, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<AssetLink>>(
            connection => connection.Query(
                "SELECT tenant, device, asset, serial, since_at FROM asset_link WHERE target = $target ORDER BY tenant, device",
                reader => new AssetLink
                {
                    Target = target,
                    Device = new DeviceReference(new TenantId(reader.GetString(0)), new DeviceId(reader.GetString(1))),
                    Asset = new AssetId(reader.GetString(2)),
                    SerialNumber = reader.FindTextAt(3),
                    Since = reader.InstantAt(4),
                },
                ("$target", target)),
            cancellationToken);

    public Task SaveAsync(IReadOnlyCollection<AssetLink> links, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection =>
        {
            using var replace = connection.Prepare(
                "INSERT OR REPLACE INTO asset_link (target, tenant, device, asset, serial, since_at) VALUES ($target, $tenant, $device, $asset, $serial, $since)",
                "$target", "$tenant", "$device", "$asset", "$serial", "$since");
            foreach (var link in links)
                replace.Run(link.Target, link.Device.Tenant.Value, link.Device.Id.Value, link.Asset.Value, link.SerialNumber, Sql.Instant(link.Since));
        },
        cancellationToken);

    public Task<bool> RemoveAsync(string target, DeviceReference device, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection => connection.Execute(
            "DELETE FROM asset_link WHERE target = $target AND tenant = $tenant AND device = $device",
            ("$target", target), ("$tenant", device.Tenant.Value), ("$device", device.Id.Value)) > 0,
        cancellationToken);

    public Task<IReadOnlySet<TenantId>> ListLiveAsync(string target, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlySet<TenantId>>(
            connection => connection.Query(
                "SELECT tenant FROM asset_tenant WHERE target = $target", reader => new TenantId(reader.GetString(0)), ("$target", target)).ToHashSet(),
            cancellationToken);

    public Task SetLiveAsync(
        string target, IReadOnlyCollection<TenantId> tenants, DateTimeOffset since, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection =>
        {
            using var insert = connection.Prepare(
                "INSERT OR IGNORE INTO asset_tenant (target, tenant, live_since) VALUES ($target, $tenant, $since)", "$target", "$tenant", "$since");
            foreach (var tenant in tenants)
                insert.Run(target, tenant.Value, Sql.Instant(since));
        },
        cancellationToken);
}
