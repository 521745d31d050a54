using Integration.Sandbox;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests;

public sealed class LargeListTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        foreach (var hardware in SnipeItSeed.Uniform(100_000).Hardware)
            seed.Hardware.Add(hardware);
    }

    [Fact]
    public async Task ListAssetsAsync_HundredThousand_AreReadInPagesOfFiveHundred()
    {
        var assets = await Client.ListAssetsAsync(Columns);

        Assert.Equal(100_000, assets.DistinctBy(asset => asset.Serial).Count());
        Assert.InRange(Sandbox.Log.CountOf(SandboxVendor.SnipeIt), 202, 204);
        Assert.All(assets, asset => Assert.Equal("16 GB", asset.Fields[Memory]));
    }
}
