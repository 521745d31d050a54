using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>Google's MDM of one organization. Its list has names alone: the serial number is in each device's own reply.</summary>
internal sealed class GoogleEmmHandlers(JumpCloudWorld world)
{
    private const int DefaultLimit = 100;

    public Reply List(SandboxRequest request)
    {
        var organization = Organization(request);
        SandboxOrganization[] rows = Enrolled(organization).Any() ? [organization] : [];
        return JumpCloudReply.Counted("enterprises", ListPage.Of(request, DefaultLimit).Cut(rows), rows.Length, (writer, row) =>
        {
            writer.WriteStartObject();
            writer.WriteString("objectId", Id(row));
            writer.WriteString("name", "enterprises/LC0sandbox");
            writer.WriteString("displayName", row.Name);
            writer.WriteString("organizationObjectId", row.Id);
            writer.WriteBoolean("allowDeviceEnrollment", true);
            writer.WriteEndObject();
        });
    }

    public Reply Devices(SandboxRequest request)
    {
        var organization = Organization(request);
        var rows = Enrolled(organization).ToList();
        if (request.Route("enterprise") != Id(organization) || rows.Count == 0)
            throw JumpCloudRefusal.NotFound("enterprise not found");
        return JumpCloudReply.Counted("devices", ListPage.Of(request, DefaultLimit).Cut(rows), rows.Count, (writer, device) =>
        {
            writer.WriteStartObject();
            WriteNames(writer, device);
            writer.WriteEndObject();
        });
    }

    public Reply Device(SandboxRequest request)
    {
        var device = Enrolled(Organization(request)).FirstOrDefault(candidate => candidate.Id == request.Route("id"))
            ?? throw JumpCloudRefusal.NotFound("device not found");
        return JumpCloudReply.Object(writer =>
        {
            WriteNames(writer, device);
            writer.WriteStartObject("deviceInformation");
            writer.WriteStartObject("hardwareInfo");
            writer.WriteString("manufacturer", "Google");
            writer.WriteString("brand", "google");
            writer.WriteString("model", device.Model);
            writer.WriteString("serialNumber", device.SerialNumber ?? "");
            writer.WriteEndObject();
            writer.WriteStartObject("softwareInfo");
            writer.WriteString("androidVersion", device.OsVersion);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private static void WriteNames(Utf8JsonWriter writer, SandboxMobile device)
    {
        writer.WriteString("deviceId", device.Id);
        writer.WriteString("name", device.Name);
    }

    private static IEnumerable<SandboxMobile> Enrolled(SandboxOrganization organization) => organization.Mobiles.Where(mobile => mobile.IsAndroid);

    private static string Id(SandboxOrganization organization) => $"0a99e1{organization.Id[6..]}";

    private SandboxOrganization Organization(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!;
}
