using AssetSync;
using Integration.Core;
using Integration.Sandbox.Dots.World;

namespace Integration.Dots.Tests;

public sealed class SyncTests : AssetSyncTests
{
    protected override string CreateRoute => "*/assets";

    protected override IReadOnlyList<string?> Serials => [.. Sandbox.Dots.Assets.Select(asset => asset.SerialNumber)];

    protected override int Assignments => Sandbox.Dots.Assignments.Count;

    protected override void Register(IntegrationBuilder builder) => builder.AddDots(options =>
    {
        options.ApiKey = Sandbox.Dots.ApiKey;
        options.BaseAddress = Sandbox.Dots.Address;
        options.PartnerAddress = Sandbox.Dots.PartnerAddress;
        options.Retry.Enabled = false;
    });

    protected override string AddAsset(string serial, string operatingSystem, bool hasMemory)
    {
        var data = new Dictionary<string, string> { ["name"] = "by hand", ["manufacturer"] = "SMITH &amp; SONS", ["model"] = "MAC15,6", ["operatingSystem"] = operatingSystem };
        if (hasMemory)
            data["memory"] = "17179869184";
        return Sandbox.Dots.AddAsset(serial, data).Id;
    }

    protected override void Assign(string id) => Sandbox.Dots.Assign(id, Sandbox.Dots.Employees[0].Id);

    protected override bool IsAssigned(string id) => Find(id).AssigneeId is not null;

    protected override string? NameOf(string id) => Find(id).TechnicalData["name"];

    private SandboxDotsAsset Find(string id) => Sandbox.Dots.Assets.Single(asset => asset.Id == id);
}
