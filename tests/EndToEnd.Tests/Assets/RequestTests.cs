using Integration.Core.Assets;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Assets;

/// <summary>What a sync costs in requests when nothing has changed.</summary>
public sealed class RequestTests(ITestOutputHelper output)
{
    private const int Devices = 3000;
    private const int Organizations = 4;

    // The tables of System Insights that are read; the rows of an organization fit one page of each.
    private const int Tables = 7;

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task QuietSync_ThousandsOfDevices_AsksNoMoreThanItsPages(Keeper keeper)
    {
        var seed = SandboxSeed.UniformDevices(Devices, Organizations);
        Fill(seed, keeper);
        await using var world = await AssetWorld.StartAsync(keeper, AssetSyncMode.Sync, seed);
        await world.ApproveAsync();
        world.Sandbox.Log.ResetCounters();
        var writes = world.Writes.Count;

        var report = await world.Job.RunAsync();

        foreach (var route in world.Sandbox.Log.Requests)
            output.WriteLine($"{route.Requests} {route.Vendor} {route.Method} {route.Route}");
        Assert.All(report.Outcomes, outcome => Assert.Equal(AssetOutcomeKind.Unchanged, outcome.Kind));
        Assert.Equal((Devices, writes), (report.Outcomes.Count, world.Writes.Count));
        Assert.InRange(world.Sandbox.Log.CountOf(SandboxVendor.JumpCloud), 1, Organizations * ((((Devices / Organizations) + 99) / 100) + Tables) + 10);
        Assert.InRange(world.Sandbox.Log.CountOf(keeper == Keeper.Dots ? SandboxVendor.Dots : SandboxVendor.SnipeIt), 1, Limit(keeper));
    }

    // Snipe-IT's lists of archived and of deleted assets are empty, which takes a request each to know.
    private static int Limit(Keeper keeper) => keeper == Keeper.Dots ? (Devices / 500) + 10 : (Devices / 500) + 2 + 10;

    private static void Fill(SandboxSeed seed, Keeper keeper)
    {
        for (var number = 0; number < Devices; number++)
        {
            var serial = $"SN{number:D8}X";
            if (keeper == Keeper.Dots)
                seed.Dots.Assets.Add(new() { SerialNumber = serial });
            else
                seed.SnipeIt.Hardware.Add(new() { AssetTag = $"A-{number:D6}", Serial = serial, Model = seed.SnipeIt.Models[0].Name, Fields = new Dictionary<string, string> { ["Operating System"] = "old" } });
        }
    }
}
