using Integration.Core;
using Integration.Core.Assets;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Devices;

/// <summary>Reads the devices of one organization: the list of systems, joined with what System Insights knows of their hardware.</summary>
internal sealed class DeviceReader(JumpCloudClient client, KeyProbe probe, HardwareReader hardware)
{
    private static readonly JumpCloudQuery Systems = new()
    {
        Fields =
        [
            "_id", "displayName", "hostname", "serialNumber", "hwVendor", "os", "version", "osVersionDetail", "active", "lastContact", "created", "fde",
            "amazonInstanceID", "attributes",
        ],
    };

    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<TenantDevices> ReadAsync(TenantId tenant, CancellationToken cancellationToken)
    {
        try
        {
            // A device that is read twice while the pages move is one device.
            var systems = new Dictionary<string, JumpCloudSystem>(StringComparer.Ordinal);
            await foreach (var system in client.Systems.ListAsync(tenant.Value, Systems, null, cancellationToken).ConfigureAwait(false))
            {
                if (system.Id is { } id)
                    systems[id] = system;
            }

            var known = systems.Count == 0
                ? new Dictionary<string, Hardware>()
                : await hardware.ReadAsync(tenant.Value, cancellationToken).ConfigureAwait(false);
            return new TenantDevices(tenant, Reading.Known<IReadOnlyList<Device>>(
                [.. systems.Select(system => Join(tenant, system.Key, system.Value, known.GetValueOrDefault(system.Key)))]));
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
            return new TenantDevices(tenant, Reading.Unknown<IReadOnlyList<Device>>($"the devices could not be read: {reason}"));
        }
    }

    private static Device Join(TenantId tenant, string id, JumpCloudSystem system, Hardware? hardware)
    {
        var manufacturer = hardware?.Vendor ?? Text(system.HwVendor);
        return new Device
        {
            Tenant = tenant,
            Id = new DeviceId(id),
            DisplayName = Text(system.DisplayName),
            HostName = Text(system.Hostname),
            SerialNumber = Text(system.SerialNumber),
            HardwareSerialNumber = hardware?.SerialNumber,
            ChassisSerialNumber = hardware?.ChassisSerialNumber,
            Manufacturer = manufacturer,
            Model = hardware?.Model,
            OperatingSystem = Text(system.OsVersionDetail?.OsName) ?? Text(system.Os),
            OperatingSystemVersion = hardware?.OsVersion ?? Text(system.OsVersionDetail?.Version) ?? Text(system.Version),
            Processor = hardware?.Processor,
            MemoryBytes = hardware?.MemoryBytes,
            StorageBytes = hardware?.StorageBytes,
            IsDiskEncrypted = hardware?.IsEncrypted ?? system.Fde?.Active,
            MacAddresses = hardware?.MacAddresses ?? [],
            BatteryHealth = hardware?.BatteryHealth,
            IsActive = system.Active == true,
            LastContact = system.LastContact,
            EnrolledAt = system.Created,
            IsVirtual = VirtualMachines.Include(manufacturer, hardware?.Model, system.AmazonInstanceId),
            Attributes = Attributes(system.Attributes),
        };
    }

    // Names are the customer's own, and nothing forbids the same one twice: the first stands.
    private static IReadOnlyDictionary<string, string> Attributes(IReadOnlyList<SystemAttribute> attributes)
    {
        if (attributes.Count == 0)
            return NoAttributes;

        var named = new Dictionary<string, string>(attributes.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in attributes)
        {
            if (Text(attribute.Name) is { } name && Text(attribute.Value) is { } value)
                named.TryAdd(name, value);
        }

        return named;
    }

    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>();

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
