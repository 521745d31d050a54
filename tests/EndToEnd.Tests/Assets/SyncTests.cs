using Integration.Core.Assets;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Assets;

/// <summary>A sync brings what exists up to date, by serial number, and does nothing else.</summary>
public sealed class SyncTests
{
    private const string First = "SN00000000X";

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task Sync_SomeDevicesHaveAssets_UpdatesThoseAndCreatesAndAssignsNothing(Keeper keeper)
    {
        await using var world = await StartAsync(keeper, AssetSyncMode.Sync);

        var report = await world.ApproveAsync();

        Assert.Equal((1, 4), (Count(report, AssetOutcomeKind.Updated), Count(report, AssetOutcomeKind.Skipped)));
        Assert.Equal([First], world.Serials.Select(serial => serial!.Trim().ToUpperInvariant()));
        Assert.Equal(("PATCH", 0, 0), (Assert.Single(world.Writes).Method, world.Created(), world.Assignments));
        Assert.Equal(("Windows 11 Pro", "by hand"), Shown(world, keeper));

        var second = await world.Job.RunAsync();

        Assert.Equal((1, 4), (Count(second, AssetOutcomeKind.Unchanged), Count(second, AssetOutcomeKind.Skipped)));
        Assert.Single(world.Writes);
    }

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task Sync_SingleOrganizationsAdministrator_UpdatesAsAProviderDoes(Keeper keeper)
    {
        await using var world = await StartAsync(keeper, AssetSyncMode.Sync);
        world.Sandbox.JumpCloud.Behavior.IsSingleOrganization = true;
        await world.RestartAsync();

        var report = await world.ApproveAsync();

        Assert.Equal(1, Count(report, AssetOutcomeKind.Updated));
        Assert.Equal(("Windows 11 Pro", "by hand"), Shown(world, keeper));
        Assert.Empty(report.Findings);
    }

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task Sync_PeopleWriteTheSameOtherwise_ChangesNothing(Keeper keeper)
    {
        await using var world = await StartAsync(keeper, AssetSyncMode.Sync);
        var organization = world.Sandbox.JumpCloud.Organizations[0];
        world.Sandbox.JumpCloud.DescribeDevice(
            organization.Id, organization.Devices.First().Id, new DeviceDetails { SerialNumber = First, Model = DeviceModel.WindowsLaptop with { OsName = "R&D <OS>" } });
        world.Sandbox.Dots.Behavior.EscapesTexts = true;
        await world.ApproveAsync();
        var writes = world.Writes.Count;
        if (keeper == Keeper.Dots)
        {
            world.Sandbox.Dots.EditAsset(world.Sandbox.Dots.Assets[0].Id, "operatingSystem", "r&d  <os>");
            world.Sandbox.Dots.EditAsset(world.Sandbox.Dots.Assets[0].Id, "manufacturer", "DELL  inc.");
        }
        else
        {
            world.Sandbox.SnipeIt.EditHardware(1, "_snipeit_operating_system_1", "r&d  <os>");
            world.Sandbox.SnipeIt.EditHardware(1, "_snipeit_memory_3", "16 GB");
        }

        var report = await world.Job.RunAsync();

        Assert.Equal(1, Count(report, AssetOutcomeKind.Unchanged));
        Assert.Equal((1, 1), (writes, world.Writes.Count));
    }

    private static async Task<AssetWorld> StartAsync(Keeper keeper, AssetSyncMode mode)
    {
        var world = await AssetWorld.StartAsync(keeper, mode, SandboxSeed.UniformDevices(5));
        if (keeper == Keeper.Dots)
        {
            world.Sandbox.Dots.AddAsset(" sn00000000x ", new Dictionary<string, string> { ["name"] = "by hand", ["operatingSystem"] = "old", ["manufacturer"] = "DELL  inc." });
            return world;
        }

        world.Sandbox.SnipeIt.AddHardware(new Dictionary<string, string>
        {
            ["serial"] = " sn00000000x ",
            ["name"] = "by hand",
            ["_snipeit_operating_system_1"] = "old",
            ["_snipeit_memory_3"] = "16384 MB",
        });
        return world;
    }

    private static (string?, string?) Shown(AssetWorld world, Keeper keeper) => keeper == Keeper.Dots
        ? (world.Sandbox.Dots.Assets[0].TechnicalData["operatingSystem"], world.Sandbox.Dots.Assets[0].TechnicalData["name"])
        : (world.Sandbox.SnipeIt.Hardware[0].Fields.Single(field => field.Key.Contains("perating", StringComparison.Ordinal)).Value, world.Sandbox.SnipeIt.Hardware[0].Name);

    private static int Count(AssetReport report, AssetOutcomeKind kind) => report.Outcomes.Count(outcome => outcome.Kind == kind);
}
