namespace Integration.Core.Assets;

/// <summary>The findings that are not about one device.</summary>
internal static class AssetPlanFindings
{
    public static IEnumerable<Finding> Of(AssetPlanInput input, DeviceIndex devices, IReadOnlyDictionary<string, int> missing)
    {
        if (input.Tenants.IncompleteBecause is { } incomplete)
            yield return Findings.DeviceTenantsIncomplete.About("connection:source", $"Some tenants may be missing, and no device counts as gone: {incomplete}");

        foreach (var (tenant, reason) in input.Unread)
            yield return Findings.DevicesUnknown.About(tenant, $"The devices of tenant {tenant} could not be read, and nothing was planned for them: {reason}");

        var presence = new Presence(devices, input.Tenants, input.Read);
        foreach (var gone in input.Links.Where(link => presence.Of(link.Device) == false).GroupBy(link => link.Device.Tenant))
            yield return Findings.DevicesGone.About(gone.Key, $"{gone.Count()} devices of tenant {gone.Key} that have an asset are gone from the source; their assets stay as they are.");

        foreach (var name in input.Fields.Unmapped)
            yield return Findings.FieldUnmapped.About($"field:{name}", $"Nothing fills field '{name}', which the options name.");

        foreach (var name in FieldMap.NotKeptBy(input.Capabilities, input.Options.Fields))
            yield return Findings.FieldNotKept.About($"field:{name}", $"The target does not keep field '{name}', so it is not written.");

        foreach (var (name, count) in missing)
        {
            yield return Findings.ValueNotThere.About(
                $"field:{name}", $"{count} devices have a value for field '{name}' that the target does not know yet, and a sync creates nothing.");
        }

        if (!input.Capabilities.CanUpdate)
            yield return Findings.TargetReadOnly.About("connection:target", $"The target {input.Target} takes no writes from this connection; plans end in a file.");
    }
}
