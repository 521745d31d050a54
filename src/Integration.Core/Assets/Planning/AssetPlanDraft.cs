namespace Integration.Core.Assets;

/// <summary>Collects what becomes of each device while a plan is made.</summary>
internal sealed class AssetPlanDraft(AssetPlanInput input, int devices)
{
    private readonly List<AssetChange> changes = [];
    private readonly List<AssetOutcome> outcomes = new(devices);
    private readonly List<AssetLink> links = [];
    private readonly List<Finding> findings = [];
    private readonly List<UnassignedAsset> unassigned = [];

    /// <summary>Notes the link that a match makes or moves.</summary>
    public void Link(Device device, DeviceSerial serial, DeviceMatch match)
    {
        if (match is not { Asset: { } asset, Kind: not MatchKind.Link })
            return;

        links.Add(new AssetLink
        {
            Device = device.Reference,
            Target = input.Target,
            Asset = asset.Id,
            SerialNumber = serial.Number?.ToString(),
            Since = input.Now,
        });
        if (match is { Kind: MatchKind.Reenrolment, Former: { } former })
        {
            findings.Add(Findings.Reenrolled.About(
                $"asset:{asset.Id}", $"Asset {asset.Id} stands for device {device.Reference} now, which was {former.Device} before it enrolled again."));
        }
    }

    public void Stop(Device device, DeviceSerial serial, DeviceMatch match, Stop stop)
    {
        if (stop.Finding is { } finding)
            findings.Add(finding);

        End(device, serial, match.Former?.Asset, stop.Kind, stop.Cause, stop.Reason);
    }

    public void Compare(Device device, DeviceSerial serial, Asset asset, UpdateAsset? update)
    {
        if (input.Capabilities.ReadsAssignee && asset.Assignee is null)
            unassigned.Add(new UnassignedAsset(asset.Id, device.Reference, asset.SerialNumber, asset.Tag, FieldDifferences.ShownIn(asset, AssetFields.Name)));

        if (input.Open.Count > 0 && input.Open.Contains(AssetKeys.SubjectOf(asset.Id)))
            End(device, serial, asset.Id, AssetOutcomeKind.Unresolved, AssetOutcomeCause.None, "An earlier write to its asset is not settled.");
        else if (update is null)
            End(device, serial, asset.Id, AssetOutcomeKind.Unchanged, AssetOutcomeCause.None, "Its asset shows everything already.");
        else
            Change(device, serial, asset.Id, update, AssetOutcomeKind.Updated);
    }

    public void Create(Device device, DeviceSerial serial, (CreateAsset? Change, Stop? Stopped) create)
    {
        if (input.Open.Count > 0 && input.Open.Contains(AssetKeys.SubjectOf(device.Reference)))
            End(device, serial, null, AssetOutcomeKind.Unresolved, AssetOutcomeCause.None, "An earlier attempt to create its asset is not settled.");
        else if (create.Stopped is { } stop)
            Stop(device, serial, default, stop);
        else
            Change(device, serial, null, create.Change!, AssetOutcomeKind.Created);
    }

    public AssetPlan Finish(DeviceIndex read, IReadOnlyDictionary<string, int> missing) => new()
    {
        Hash = AssetPlanHash.Of(input.Target, input.Options.Mode, changes),
        CreatedAt = input.Now,
        Target = input.Target,
        Mode = input.Options.Mode,
        Changes = changes,
        Outcomes = outcomes,
        Links = links,
        Unread = input.Unread,
        Unassigned = input.Capabilities.ReadsAssignee ? unassigned : null,
        Findings = [.. findings.DistinctBy(finding => (finding.Code, finding.Subject)), .. AssetPlanFindings.Of(input, read, missing)],
    };

    private void Change(Device device, DeviceSerial serial, AssetId? asset, AssetChange change, AssetOutcomeKind kind)
    {
        changes.Add(change);
        if (change.HeldBecause is { } held)
            End(device, serial, asset, AssetOutcomeKind.Held, AssetOutcomeCause.NotWritable, held);
        else
            End(device, serial, asset, kind, AssetOutcomeCause.None, change.Reason);
    }

    private void End(Device device, DeviceSerial serial, AssetId? asset, AssetOutcomeKind kind, AssetOutcomeCause cause, string reason) => outcomes.Add(new AssetOutcome
    {
        Device = device.Reference,
        DeviceName = device.DisplayName ?? device.HostName,
        SerialNumber = serial.Number?.ToString(),
        Asset = asset,
        Kind = kind,
        Cause = cause,
        Reason = reason,
    });
}
