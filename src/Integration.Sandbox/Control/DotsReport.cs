using System.Text.Json.Nodes;

namespace Integration.Sandbox.Control;

/// <summary>What the Dots server holds, in a form that two runs can be compared by, and how to reach it.</summary>
internal static class DotsReport
{
    /// <summary>Every asset, under its id.</summary>
    public static JsonObject Assets(SandboxServer sandbox) => new(sandbox.Dots.Assets.Select(asset => KeyValuePair.Create<string, JsonNode?>(
        asset.Id,
        new JsonObject
        {
            ["serialNumber"] = asset.SerialNumber,
            ["assignee"] = asset.AssigneeId,
            ["warehouse"] = asset.WarehouseId,
            ["technicalData"] = new JsonObject(asset.TechnicalData.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        })));

    /// <summary>Addresses and key, and the settings that no client can guess.</summary>
    public static JsonObject Connection(SandboxServer sandbox) => new()
    {
        ["address"] = sandbox.Dots.Address.ToString(),
        ["partnerAddress"] = sandbox.Dots.PartnerAddress.ToString(),
        ["apiKey"] = sandbox.Dots.ApiKey,
        ["apiKeyHeader"] = sandbox.Dots.Behavior.ApiKeyHeader,
        ["assetsBySerialNumberPath"] = sandbox.Dots.Behavior.AssetsBySerialNumberPath,
        ["locationsPath"] = sandbox.Dots.Behavior.LocationsPath,
        ["warehousesPath"] = sandbox.Dots.Behavior.WarehousesPath,
        ["warehouseAssetsPath"] = sandbox.Dots.Behavior.WarehouseAssetsPath,
    };
}
