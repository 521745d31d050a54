using System.Globalization;
using Dots.Client;
using Integration.Core.Assets;

namespace Integration.Dots;

/// <summary>The technical data that the partner endpoint keeps, under the engine's names.</summary>
internal static class TechnicalData
{
    /// <summary>The processor's architecture, by the name that Dots gives it: it is filled only when the sync is taught how.</summary>
    public const string Architecture = "architecture";

    /// <summary>When management last heard of the device, by the name that Dots gives it: it is filled only when the sync is taught how.</summary>
    public const string LastContact = "lastContact";

    private static readonly Dictionary<string, Entry> ByName = new Entry[]
    {
        Text(AssetFields.Name, asset => asset.Name, (write, value) => write with { Name = value }),
        Text(AssetFields.Manufacturer, asset => asset.Manufacturer, (write, value) => write with { Manufacturer = value }),
        Text(AssetFields.Model, asset => asset.Model, (write, value) => write with { Model = value }),
        Text(AssetFields.OperatingSystem, asset => asset.OperatingSystem, (write, value) => write with { OperatingSystem = value }),
        Text(AssetFields.OperatingSystemVersion, asset => asset.OperatingSystemVersion, (write, value) => write with { OperatingSystemVersion = value }),
        Text(AssetFields.Processor, asset => asset.Processor, (write, value) => write with { Processor = value }),
        Bytes(AssetFields.Memory, asset => asset.Memory, (write, value) => write with { Memory = value }),
        Bytes(AssetFields.Storage, asset => asset.Storage, (write, value) => write with { Storage = value }),
        Text(Architecture, asset => asset.Architecture, (write, value) => write with { Architecture = value }),
        new(LastContact, asset => asset.LastContact?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), SetLastContact),
    }.ToDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the names.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. ByName.Keys];

    public static AssetValues Read(PartnerAsset asset) => AssetValues.Of([.. ByName.Values.Select(entry => (entry.Name, entry.Read(asset)))]);

    /// <summary>Sets one field of a write.</summary>
    /// <returns>The write; null when Dots keeps no such field, or it does not take the value.</returns>
    public static PartnerAssetUpdate? Set(PartnerAssetUpdate write, string field, string value) =>
        ByName.TryGetValue(field, out var entry) ? entry.Set(write, value) : null;

    /// <summary>The same values in a new asset.</summary>
    public static PartnerAssetCreate ToCreate(PartnerAssetUpdate values, string serialNumber) => new()
    {
        SerialNumber = serialNumber,
        Name = values.Name,
        Manufacturer = values.Manufacturer,
        Model = values.Model,
        OperatingSystem = values.OperatingSystem,
        OperatingSystemVersion = values.OperatingSystemVersion,
        Architecture = values.Architecture,
        Processor = values.Processor,
        Memory = values.Memory,
        Storage = values.Storage,
        LastContact = values.LastContact,
    };

    private static Entry Text(string name, Func<PartnerAsset, string?> read, Func<PartnerAssetUpdate, Optional<string?>, PartnerAssetUpdate> set) =>
        new(name, read, (write, value) => set(write, value));

    private static Entry Bytes(string name, Func<PartnerAsset, long?> read, Func<PartnerAssetUpdate, Optional<long?>, PartnerAssetUpdate> set) => new(
        name,
        asset => read(asset)?.ToString(CultureInfo.InvariantCulture),
        (write, value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? set(write, (long?)bytes) : null);

    private static PartnerAssetUpdate? SetLastContact(PartnerAssetUpdate write, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? write with { LastContact = (DateTimeOffset?)time.ToUniversalTime() }
            : null;

    private sealed record Entry(string Name, Func<PartnerAsset, string?> Read, Func<PartnerAssetUpdate, string, PartnerAssetUpdate?> Set);
}
