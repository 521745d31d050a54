using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>JumpCloud's own asset list, of which little is published: fields are found by their label.</summary>
internal sealed class AssetHandlers(JumpCloudWorld world)
{
    public Reply List(SandboxRequest request)
    {
        var devices = Organization(request).DevicesInOrder;
        return JumpCloudReply.List("results", ListPage.Of(request).Cut(devices), devices.Length, Write);
    }

    public Reply Get(SandboxRequest request) => One(Array.Find(Organization(request).DevicesInOrder, device => AssetId(device) == request.Route("id")));

    public Reply OfSystem(SandboxRequest request) => One(Organization(request).DevicesById.GetValueOrDefault(request.Route("id")));

    private static Reply One(SandboxMember? device) =>
        device is null ? throw JumpCloudRefusal.NotFound("device not found") : Reply.Json(200, writer => Write(writer, device));

    private static string AssetId(SandboxMember device) => $"0a55e7{device.Id[6..]}";

    private static void Write(Utf8JsonWriter writer, SandboxMember device)
    {
        writer.WriteStartObject();
        writer.WriteString("id", AssetId(device));
        writer.WriteStartObject("fields");
        WriteField(writer, "Serial Number", isEditable: false, () => writer.WriteString("value", device.Details?.SerialNumber));
        WriteField(writer, "Device Name", isEditable: false, () => writer.WriteString("value", device.DisplayName ?? device.Name));
        WriteField(writer, "Status", isEditable: true, () =>
        {
            writer.WriteStartObject("value");
            writer.WriteString("id", "0a5500000000000000000001");
            writer.WriteString("name", "In Use");
            writer.WriteString("type", "select");
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter writer, string label, bool isEditable, Action writeValue)
    {
        writer.WriteStartObject(label);
        writer.WriteBoolean("editable", isEditable);
        writeValue();
        writer.WriteEndObject();
    }

    private SandboxOrganization Organization(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!;
}
