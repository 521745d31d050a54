using EndToEnd.Tests.Support;
using Integration.Core.Assets;
using Integration.Core.Tests.Journal;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Assets;

/// <summary>Download and sync makes each asset once, whatever becomes of requests and of the process.</summary>
public sealed class CreateTests(ITestOutputHelper output)
{
    private static readonly string[] Expected = ["SN00000000X", "SN00000001X", "SN00000002X"];

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task DownloadAndSync_Twice_CreatesEachAssetOnce(Keeper keeper)
    {
        await using var world = await StartAsync(keeper);

        await world.ApproveAsync();
        var report = await world.Job.RunAsync();

        Assert.All(report.Outcomes, outcome => Assert.Equal(AssetOutcomeKind.Unchanged, outcome.Kind));
        AssertOnce(world);
    }

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task DownloadAndSync_ReplyLostAfterCommit_CreatesEachAssetOnce(Keeper keeper)
    {
        await using var world = await StartAsync(keeper);
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = RouteOf(keeper), Method = "POST" });

        await world.ApproveToRestAsync();

        AssertOnce(world);
    }

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task DownloadAndSync_CommittedAfterTheClientGaveUp_CreatesEachAssetOnce(Keeper keeper)
    {
        await using var world = await StartAsync(keeper, TimeSpan.FromSeconds(1));
        var late = new LateCommit(world.Sandbox, RouteOf(keeper), "POST");

        var report = await world.ApproveAsync();

        Assert.Equal(1, report.Run.Counts.Unresolved);
        await late.HappensAsync();
        await world.ApproveToRestAsync();
        AssertOnce(world);
    }

    [Theory]
    [InlineData(Keeper.Dots)]
    [InlineData(Keeper.SnipeIt)]
    public async Task DownloadAndSync_KilledAtEveryEdge_CreatesEachAssetOnce(Keeper keeper)
    {
        var edge = 0;
        foreach (var at in (Func<int, Kill>[])[Kill.Before, Kill.After])
        {
            for (edge = 0; ; edge++)
            {
                await using var world = await StartAsync(keeper);
                var kill = at(edge);
                await world.RestartAsync(kill);
                var exception = await Record.ExceptionAsync(world.ApproveAsync);
                var wasKilled = kill.IsDead;
                Assert.True(wasKilled || exception is null, $"{exception}");
                await world.RestartAsync();
                await world.ApproveToRestAsync();
                AssertOnce(world);
                if (!wasKilled)
                    break;
            }
        }

        output.WriteLine($"{edge} edges, each before and after");
        Assert.InRange(edge, 7, 100);
    }

    private static Task<AssetWorld> StartAsync(Keeper keeper, TimeSpan? attempt = null) =>
        AssetWorld.StartAsync(keeper, AssetSyncMode.DownloadAndSync, SandboxSeed.UniformDevices(3), attempt);

    private static string RouteOf(Keeper keeper) => keeper == Keeper.Dots ? "*/assets" : "*/hardware";

    private static void AssertOnce(AssetWorld world)
    {
        Assert.Equal(Expected, world.Serials);
        Assert.Equal(0, world.Assignments);
    }
}
