using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests.Target;

public sealed class LargeTargetTests : TargetTest
{
    private const int Assets = 100_000;

    protected override void Plant(SnipeItSeed seed)
    {
        foreach (var hardware in SnipeItSeed.Uniform(Assets).Hardware)
            seed.Hardware.Add(hardware);
    }

    [Fact]
    public async Task ListAssetsAsync_QuietSync_TakesTheRequestsOfItsPagesAndTenMore()
    {
        var target = CreateTarget(options =>
        {
            options.Create.CreatesModels = true;
            options.Create.Category = "Laptops";
            options.Create.Company = "Sales";
        });

        await target.CheckAsync(Cancel);
        await target.ReadCapabilitiesAsync(Cancel);
        var serials = new HashSet<string>(Assets);
        await foreach (var page in target.ListAssetsAsync(Cancel))
            serials.UnionWith(page.Select(asset => asset.SerialNumber!));

        Assert.Equal(Assets, serials.Count);
        Assert.InRange(Requests, 200, 200 + 1 + 1 + 10);
        Assert.Empty(Writes);
    }
}
