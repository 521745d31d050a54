using Integration.Sandbox.Dots.Seeds;

namespace Integration.Dots.Tests;

public sealed class LargeListTests : DotsTest
{
    private const int Assets = 100_000;

    protected override void Plant(DotsSeed seed)
    {
        foreach (var asset in DotsSeed.Uniform(Assets).Assets)
            seed.Assets.Add(asset);
    }

    [Fact]
    public async Task ListAssetsAsync_QuietSync_TakesTheRequestsOfItsPagesAndTenMore()
    {
        var target = CreateTarget();

        await target.CheckAsync(Cancel);
        await target.ReadCapabilitiesAsync(Cancel);
        var serials = new HashSet<string>(Assets);
        await foreach (var page in target.ListAssetsAsync(Cancel))
            serials.UnionWith(page.Select(asset => asset.SerialNumber!));

        Assert.Equal(Assets, serials.Count);
        Assert.InRange(Requests, 200, 210);
        Assert.Empty(Writes);
    }
}
