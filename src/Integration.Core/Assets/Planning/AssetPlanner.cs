namespace Integration.Core.Assets;

/// <summary>Turns observations of both sides, the links and the options into changes, outcomes and findings. Pure: the same input makes the same plan.</summary>
internal static class AssetPlanner
{
    public static AssetPlan Plan(AssetPlanInput input)
    {
        var rules = new SerialRules(input.Options.SerialNumbers);
        var devices = new DeviceIndex(input.Devices, rules);
        var matcher = new DeviceMatcher(input, devices, rules);
        var changes = new DeviceChanges(input);
        var draft = new AssetPlanDraft(input, devices.All.Count);
        for (var at = 0; at < devices.All.Count; at++)
        {
            var device = devices.All[at];
            var serial = devices.SerialOf(at);
            var match = matcher.Match(at);
            draft.Link(device, serial, match);
            if (match.Stopped is { } stop)
                draft.Stop(device, serial, match, stop);
            else if (match.Asset is { } asset)
                draft.Compare(device, serial, asset, changes.Update(device, serial, match));
            else
                draft.Create(device, serial, changes.Create(device, serial));
        }

        return draft.Finish(devices, changes.Missing);
    }
}
