namespace Integration.Core.Assets;

/// <summary>Makes the change that a device asks for.</summary>
internal sealed class DeviceChanges(AssetPlanInput input)
{
    private const string NoWrites = "The target takes no such write from this connection; the plan's CSV file is for whoever may write.";

    private readonly FieldDifferences differences = new(input.Fields.For(input.Capabilities), input.Options.Mode);

    /// <summary>Gets how many devices have a value that a sync may not write; by field.</summary>
    public IReadOnlyDictionary<string, int> Missing => differences.Missing;

    /// <summary>The update of a device's asset; null when the asset shows everything already.</summary>
    public UpdateAsset? Update(Device device, DeviceSerial serial, DeviceMatch match)
    {
        var asset = match.Asset!;
        var fields = differences.Of(device, asset);
        return fields.Count == 0
            ? null
            : new UpdateAsset
            {
                Key = AssetKeys.OfUpdate(input.Target, asset.Id),
                Subject = AssetKeys.SubjectOf(asset.Id),
                Value = UpdateValue.Write(fields),
                Device = device.Reference,
                Update = new AssetUpdate(input.Options.Mode, asset.Id, fields),
                Reason = $"The device reports another {string.Join(", ", fields.Select(field => field.Field))}.",
                Evidence = EvidenceOf(serial, match),
                HeldBecause = input.Capabilities.CanUpdate ? null : NoWrites,
            };
    }

    /// <summary>The new asset of a device that has none, or why it gets none.</summary>
    public (CreateAsset? Change, Stop? Stopped) Create(Device device, DeviceSerial serial)
    {
        if (WhyNot(device, serial) is { } stop)
            return (null, stop);

        var key = input.Capabilities.KeyField is null ? null : AssetKeys.Of(input.KeyPrefix, device.Reference);
        var searched = serial.Number is { } number ? new AssetKey(AssetKeyKind.SerialNumber, number.ToString()) : new AssetKey(AssetKeyKind.External, key!);
        return (new CreateAsset
        {
            Key = AssetKeys.OfCreate(input.Target, searched),
            Subject = AssetKeys.SubjectOf(device.Reference),
            Device = device.Reference,
            Draft = new AssetDraft
            {
                Mode = input.Options.Mode,
                Device = device,
                Name = StandardFields.NameOf(device),
                SerialNumber = serial.Number?.ToString(),
                Key = key,
                Account = input.Accounts.TryGetValue(device.Tenant, out var account) ? account : null,
                Values = differences.ValuesOf(device),
            },
            Reason = "The device has no asset.",
            Evidence = $"No asset has its {searched}{serial.Origin}.",
            HeldBecause = input.Capabilities.CanCreate ? null : NoWrites,
        }, null);
    }

    private Stop? WhyNot(Device device, DeviceSerial serial)
    {
        var isSearchable = input.Options.Mode == AssetSyncMode.DownloadAndSync && input.Capabilities.KeyField is not null;
        if (serial.Number is null && !(isSearchable && input.Options.CreateWithoutSerialNumber))
        {
            return serial.Junk is { } junk
                ? Skip(AssetOutcomeCause.JunkSerialNumber, $"Its serial number '{junk}' is one that many devices report.")
                : Skip(AssetOutcomeCause.NoSerialNumber, "It reports no serial number.");
        }

        if (input.Options.Mode == AssetSyncMode.Sync)
            return Skip(AssetOutcomeCause.NotInTarget, "No asset has its serial number, and this sync creates nothing.");

        if (device.IsVirtual && !(isSearchable && input.Options.CreateVirtualMachines))
            return Skip(AssetOutcomeCause.VirtualMachine, "It is a virtual machine, which gets no asset.");

        if (!input.Capabilities.NeedsAccount || input.Accounts.ContainsKey(device.Tenant))
            return null;

        const string NoAccount = "Its tenant is linked to no account, or to several, so nobody knows whose asset it would be.";
        return new Stop(AssetOutcomeKind.Held, AssetOutcomeCause.NoAccount, NoAccount, Findings.NoAssetAccount.About(
            device.Tenant, "Devices get no asset, because their tenant is linked to no account, or to several."));
    }

    private static Stop Skip(AssetOutcomeCause cause, string reason) => new(AssetOutcomeKind.Skipped, cause, reason);

    private static string EvidenceOf(DeviceSerial serial, DeviceMatch match) => match.Kind switch
    {
        MatchKind.Link => $"Device and asset are linked since {match.Former!.Since:yyyy-MM-dd}.",
        MatchKind.Reenrolment => $"The asset stood for the device as {match.Former!.Device}.",
        MatchKind.Key => "The asset carries the device's key.",
        _ => $"Both have serial number {serial.Number}{serial.Origin}.",
    };
}
