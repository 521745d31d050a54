using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Control;

/// <summary>All devices with what a sync matches them by and may write to them, in a form that two runs can be compared by.</summary>
internal static class DeviceReport
{
    public static JsonObject Of(SandboxServer sandbox) => new()
    {
        ["devices"] = new JsonArray([.. sandbox.JumpCloud.Organizations.SelectMany(organization => organization.Devices.Select(device => Row(organization, device)))]),
    };

    private static JsonObject Row(SandboxOrganization organization, SandboxMember device) => new()
    {
        ["organization"] = organization.Id,
        ["id"] = device.Id,
        ["name"] = device.Name,
        ["displayName"] = device.DisplayName,
        ["serialNumber"] = device.Details?.SerialNumber,
        ["model"] = device.Details?.Model.Name,
        ["lastContact"] = device.Details?.LastContact?.ToString("O", CultureInfo.InvariantCulture),
        ["attributes"] = new JsonObject(device.Attributes.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
    };
}
