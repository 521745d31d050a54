namespace Integration.Core.Assets;

/// <summary>
/// Finds the asset of each device: by the link, else by a serial number that is the only one on either side, else by the key. What could only be
/// guessed stops the device with a finding.
/// </summary>
internal sealed class DeviceMatcher
{
    private readonly AssetPlanInput input;
    private readonly DeviceIndex devices;
    private readonly AssetIndex assets;
    private readonly LinkIndex links;
    private readonly Presence presence;
    private readonly Reenrolments reenrolments;
    private readonly SerialRules rules;
    private readonly Dictionary<AssetId, DeviceReference> taken = [];

    public DeviceMatcher(AssetPlanInput input, DeviceIndex devices, SerialRules rules)
    {
        this.input = input;
        this.devices = devices;
        this.rules = rules;
        assets = new AssetIndex(input.Assets, rules);
        links = new LinkIndex(input.Links);
        presence = new Presence(devices, input.Tenants, input.Read);
        reenrolments = new Reenrolments(devices, links);
    }

    /// <summary>Matches a device. Called once for each, in order.</summary>
    public DeviceMatch Match(int at)
    {
        var device = devices.All[at];
        if (reenrolments.PresentOf(at) is { } present)
        {
            return Stopped(
                AssetOutcomeKind.Skipped, AssetOutcomeCause.RepeatsAmongDevices, $"It enrolled again as device {devices.All[present].Id}, which has its asset now.");
        }

        var match = Find(at, device);
        return match.Asset is { } asset && !taken.TryAdd(asset.Id, device.Reference) ? OtherDevice(asset, taken[asset.Id]) : match;
    }

    private DeviceMatch Find(int at, Device device)
    {
        if (links.Of(device.Reference) is { } link)
            return ByLink(device, devices.SerialOf(at), link);

        if (reenrolments.FormerOf(at) is { } former && links.Of(devices.All[former].Reference) is { } left)
            return ByLink(device, devices.SerialOf(at), left) with { Kind = MatchKind.Reenrolment };

        if (devices.SerialOf(at).Number is not { } serial)
            return ByKey(device);

        if (devices.Repeats(serial))
            return RepeatsAmongDevices(serial);

        var match = BySerial(device, serial);
        return match is { Asset: null, Stopped: null } ? ByKey(device) : match;
    }

    private DeviceMatch ByLink(Device device, DeviceSerial serial, AssetLink link)
    {
        if (input.UnreadAssets.TryGetValue(link.Asset, out var reason))
            return Stopped(AssetOutcomeKind.Failed, AssetOutcomeCause.None, $"Its asset {link.Asset} could not be read: {reason}.");

        if (assets.Find(link.Asset) is not { } asset)
        {
            var gone = $"Asset {link.Asset}, which stands for device {device.Id}, is gone from the target.";
            return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.PutAside, gone, Findings.AssetGone.About($"asset:{link.Asset}", gone));
        }

        if (PutAside(asset, device) is { } aside)
            return new DeviceMatch(MatchKind.Link, Stopped: aside);

        if (serial.Number is { } reported && rules.Find(asset.SerialNumber) is { } shown && !shown.Equals(reported))
        {
            var differs = $"Device {device.Id} reports serial number {reported}, and its asset {asset.Id} has {shown}.";
            return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.SerialNumberDiffers, differs, Findings.LinkedSerialDiffers.About($"asset:{asset.Id}", differs));
        }

        return new DeviceMatch(MatchKind.Link, asset, link);
    }

    private DeviceMatch BySerial(Device device, SerialNumber serial)
    {
        if (input.UnreadSerials.TryGetValue(serial, out var reason))
            return Stopped(AssetOutcomeKind.Failed, AssetOutcomeCause.None, $"Whether an asset has its serial number could not be read: {reason}.");

        var all = assets.With(serial);
        List<Asset> kept = [.. all.Where(asset => !asset.IsDeleted)];
        return kept switch
        {
            [] when all.Count == 0 => default,
            [] => new DeviceMatch(MatchKind.None, Stopped: PutAside(all[0], device)),
            [var only] => Adopt(device, only, MatchKind.SerialNumber),
            _ => RepeatsAmongAssets(serial, kept),
        };
    }

    private DeviceMatch ByKey(Device device)
    {
        if (!assets.HasKeys || input.Capabilities.KeyField is null)
            return default;

        return assets.Find(AssetKeys.Of(input.KeyPrefix, device.Reference)) is { } asset ? Adopt(device, asset, MatchKind.Key) : default;
    }

    // An asset that has another device is taken over only when that one is known to be gone.
    private DeviceMatch Adopt(Device device, Asset asset, MatchKind kind)
    {
        if (PutAside(asset, device) is { } aside)
            return new DeviceMatch(kind, Stopped: aside);

        if (asset.Account is { } account && input.Accounts.TryGetValue(device.Tenant, out var own) && own != account)
        {
            var other = $"Asset {asset.Id} has the serial number of device {device.Id} and belongs to account {account}, not to {own} as the device's tenant.";
            return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.OtherOwner, other, Findings.AssetOfAnotherAccount.About($"asset:{asset.Id}", other));
        }

        if (links.Of(asset.Id) is not { } link)
            return new DeviceMatch(kind, asset);

        return presence.Of(link.Device) switch
        {
            true => OtherDevice(asset, link.Device),
            false => new DeviceMatch(MatchKind.Reenrolment, asset, link),
            null => Stopped(
                AssetOutcomeKind.Failed, AssetOutcomeCause.None, $"Its asset {asset.Id} stands for device {link.Device}, and whether that one is gone could not be read."),
        };
    }

    private static DeviceMatch OtherDevice(Asset asset, DeviceReference device)
    {
        var text = $"Asset {asset.Id} stands for device {device}, and another device claims it.";
        return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.OtherOwner, text, Findings.AssetOfAnotherDevice.About($"asset:{asset.Id}", text));
    }

    private DeviceMatch RepeatsAmongDevices(SerialNumber serial)
    {
        var text = $"Several devices report serial number {serial}: {string.Join(", ", devices.With(serial).Select(at => devices.All[at].Reference))}.";
        return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.RepeatsAmongDevices, text, Findings.SerialRepeatsAmongDevices.About(SubjectOf(serial), text));
    }

    private static DeviceMatch RepeatsAmongAssets(SerialNumber serial, List<Asset> kept)
    {
        var text = $"Several assets have serial number {serial}: {string.Join(", ", kept.Select(asset => asset.IsArchived ? $"{asset.Id} (archived)" : $"{asset.Id}"))}.";
        return Stopped(AssetOutcomeKind.Held, AssetOutcomeCause.RepeatsAmongAssets, text, Findings.SerialRepeatsAmongAssets.About(SubjectOf(serial), text));
    }

    private static Stop? PutAside(Asset asset, Device device)
    {
        if (!asset.IsArchived && !asset.IsDeleted)
            return null;

        var text = $"Asset {asset.Id} is {(asset.IsDeleted ? "deleted" : "archived")}, and its device {device.Id} is in the source.";
        return new Stop(AssetOutcomeKind.Skipped, AssetOutcomeCause.PutAside, text, Findings.AssetPutAside.About($"asset:{asset.Id}", text));
    }

    private static string SubjectOf(SerialNumber serial) => $"serial:{serial.ToString().ToUpperInvariant()}";

    private static DeviceMatch Stopped(AssetOutcomeKind kind, AssetOutcomeCause cause, string reason, Finding? finding = null) =>
        new(MatchKind.None, Stopped: new Stop(kind, cause, reason, finding));
}
