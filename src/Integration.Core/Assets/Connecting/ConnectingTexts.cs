namespace Integration.Core.Assets;

/// <summary>What a person reads before they consent.</summary>
internal static class ConnectingTexts
{
    public static IReadOnlyList<string> Reads { get; } =
    [
        "the organizations, by id and name",
        "each device's names, serial numbers, manufacturer and model, operating system, processor, memory, storage, disk encryption, network addresses and battery",
        "when each device enrolled and was last in contact, and the attributes that your mappings name",
    ];

    public static IReadOnlyList<string> Untouched { get; } =
    [
        "No employee data is read or downloaded, and no asset is assigned to anybody or taken from anybody.",
        "No asset is deleted, archived or restored.",
        "Fields that are not listed, and what people wrote into them, stay as they are. What a device does not report empties no field.",
        "Nothing is written to the source.",
    ];

    public static IReadOnlyList<AssetModeChoice> Modes(AssetTargetCapabilities target) =>
    [
        new(AssetSyncMode.Sync, target.CanUpdate,
        [
            "Technical data is updated of assets that are in the target already and have the device's serial number.",
            "Devices that have no asset are ignored. Nothing is created: no asset, and no model, product or field either.",
            "Employee data is not synchronized.",
        ]),
        new(AssetSyncMode.DownloadAndSync, target is { CanUpdate: true, CanCreate: true },
        [
            "Technical data is updated as in the other mode.",
            "Devices that have no asset get one, and what the new asset needs first, such as a model, is created too. Nothing takes that back by itself.",
            target.KeyField is null
                ? "Devices without a usable serial number, and virtual machines, get none."
                : $"Devices without a usable serial number, and virtual machines, get none unless the settings ask for it; such an asset carries a key in {target.KeyField}.",
            $"Employee data is not downloaded: new assets are assigned to nobody. {Capitalized(AssignedBy(target))} assigns them.",
        ]),
    ];

    public static string AssignedBy(AssetTargetCapabilities target) => target.AssignedBy ?? "whoever works in the target";

    private static string Capitalized(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
