using JumpCloud.Client;

namespace Integration.JumpCloud.Devices;

/// <summary>Reads the tables of System Insights that are switched on, each in one sweep over an organization.</summary>
internal sealed class HardwareReader(JumpCloudClient client, DeviceTables tables)
{
    /// <exception cref="JumpCloudApiException">A table could not be read whole.</exception>
    public async Task<IReadOnlyDictionary<string, Hardware>> ReadAsync(string organization, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Hardware>(StringComparer.Ordinal);
        var insights = client.SystemInsights;
        await AddAsync(tables.SystemInfo, insights.ListSystemInfoAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.ChassisInfo, insights.ListChassisAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.OsVersion, insights.ListOsVersionsAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.DiskInfo, insights.ListDisksAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.LogicalDrives, insights.ListLogicalDrivesAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.Mounts, insights.ListMountsAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.Battery, insights.ListBatteriesAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.InterfaceDetails, insights.ListInterfacesAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.DiskEncryption, insights.ListDiskEncryptionAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        await AddAsync(tables.BitLockerInfo, insights.ListBitLockerAsync, row => row.SystemId, static (hardware, row) => hardware.Add(row)).ConfigureAwait(false);
        return found;

        async Task AddAsync<TRow>(
            bool isOn,
            Func<string, SystemInsightsQuery?, JumpCloudCallOptions?, CancellationToken, IAsyncEnumerable<TRow>> list,
            Func<TRow, string?> systemOf,
            Action<Hardware, TRow> add)
        {
            if (!isOn)
                return;

            await foreach (var row in list(organization, null, null, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (systemOf(row) is not { } system)
                    continue;

                if (!found.TryGetValue(system, out var hardware))
                    found.Add(system, hardware = new Hardware());

                add(hardware, row);
            }
        }
    }
}
