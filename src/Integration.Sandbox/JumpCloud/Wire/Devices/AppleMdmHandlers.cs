using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>Apple's MDM of one organization: phones, tablets, and the Macs that are systems too.</summary>
internal sealed class AppleMdmHandlers(JumpCloudWorld world, JumpCloudBehavior behavior)
{
    // One row unless asked for more: the only list with such a default.
    private const int DefaultLimit = 1;

    public Reply List(SandboxRequest request)
    {
        var organization = Organization(request);
        SandboxOrganization[] rows = Enrolled(organization).Any() ? [organization] : [];
        return JumpCloudReply.Bare(ListPage.Of(request, DefaultLimit).Cut(rows), total: null, (writer, row) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", Id(row));
            writer.WriteString("name", "Apple MDM");
            writer.WriteString("organization", row.Id);
            writer.WriteEndObject();
        });
    }

    public Reply Devices(SandboxRequest request)
    {
        var rows = Enrolled(Find(request)).ToList();
        return JumpCloudReply.Bare(ListPage.Of(request).Cut(rows), behavior.SendsTotalCount ? rows.Count : null, Write);
    }

    public Reply Device(SandboxRequest request)
    {
        var device = Enrolled(Find(request)).FirstOrDefault(candidate => candidate.Id == request.Route("id")) ?? throw new JumpCloudRefusal(404, "Not Found");
        return Reply.Json(200, writer => Write(writer, device));
    }

    private void Write(Utf8JsonWriter writer, SandboxMobile device)
    {
        var isMac = device.Model.StartsWith("Mac", StringComparison.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("id", device.Id);
        writer.WriteString("udid", $"00008101-0000{device.Id[12..].ToUpperInvariant()}");
        if (device.SerialNumber is { } serial)
            writer.WriteString("serialNumber", serial);
        writer.WriteString("osVersion", device.OsVersion);
        writer.WriteString("mdmOsFamily", isMac ? "macOS" : "iOS");
        writer.WriteString("modelFamily", device.Model.Split(' ')[0]);
        writer.WriteBoolean("enrolled", true);
        writer.WriteBoolean("depRegistered", false);
        writer.WriteStartObject("deviceInformation");
        writer.WriteString("deviceName", device.Name);
        writer.WriteString("modelName", device.Model);
        writer.WriteString("modelMarketingName", device.Model);
        writer.WriteEndObject();
        writer.WriteStartObject("securityInfo");
        writer.WriteBoolean("isUserEnrollment", device.SerialNumber is null);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static IEnumerable<SandboxMobile> Enrolled(SandboxOrganization organization) =>
        organization.Mobiles.Where(mobile => !mobile.IsAndroid).Concat(organization.DevicesInOrder.Where(device => device.Details is { IsInMdm: true }).Select(Mac));

    private static SandboxMobile Mac(SandboxMember device) =>
        new($"0d0ac0{device.Id[6..]}", device.Name, IsAndroid: false, device.Details!.SerialNumber, device.Details.Model.Name, device.Details.Model.OsVersion);

    private static string Id(SandboxOrganization organization) => $"0a99e0{organization.Id[6..]}";

    private SandboxOrganization Find(SandboxRequest request)
    {
        var organization = Organization(request);
        return request.Route("mdm") == Id(organization) && Enrolled(organization).Any() ? organization : throw new JumpCloudRefusal(404, "Not Found");
    }

    private SandboxOrganization Organization(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!;
}
