using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Sqlite.Tests;

public class AssetLinkStoreTests : StoreFixture
{
    [Fact]
    public async Task Save_Links_AreThereAfterReopeningByTarget()
    {
        await Store.AssetLinks.SaveAsync([Link("d2", "78"), Link("d1", "77") with { SerialNumber = "PF0A12" }, Link("d1", "77") with { Target = "dots" }]);

        await ReopenAsync();

        Assert.Equal([Link("d1", "77") with { SerialNumber = "PF0A12" }, Link("d2", "78")], await Store.AssetLinks.ListAsync("snipe"));
        Assert.Equal([Link("d1", "77") with { Target = "dots" }], await Store.AssetLinks.ListAsync("dots"));
    }

    [Fact]
    public async Task Save_AssetOfAnotherDevice_MovesTheLink()
    {
        await Store.AssetLinks.SaveAsync([Link("d1", "77"), Link("d2", "78")]);

        await Store.AssetLinks.SaveAsync([Link("d3", "77")]);

        Assert.Equal(["d2 78", "d3 77"], (await Store.AssetLinks.ListAsync("snipe")).Select(link => $"{link.Device.Id} {link.Asset}"));
    }

    [Fact]
    public async Task Save_SameDevice_LeadsToTheNewAsset()
    {
        await Store.AssetLinks.SaveAsync([Link("d1", "77")]);

        await Store.AssetLinks.SaveAsync([Link("d1", "79")]);

        Assert.Equal([Link("d1", "79")], await Store.AssetLinks.ListAsync("snipe"));
    }

    [Fact]
    public async Task Remove_Link_SaysWhetherThereWasOne()
    {
        await Store.AssetLinks.SaveAsync([Link("d1", "77")]);

        Assert.True(await Store.AssetLinks.RemoveAsync("snipe", Link("d1", "77").Device));
        Assert.False(await Store.AssetLinks.RemoveAsync("snipe", Link("d1", "77").Device));
        Assert.Empty(await Store.AssetLinks.ListAsync("snipe"));
    }

    [Fact]
    public async Task SetLive_Tenants_AreLiveForTheirTarget()
    {
        await Store.AssetLinks.SetLiveAsync("snipe", [new("t1"), new("t2")], Now);
        await Store.AssetLinks.SetLiveAsync("snipe", [new("t2")], Now.AddDays(1));

        await ReopenAsync();

        Assert.Equal(new HashSet<TenantId> { new("t1"), new("t2") }, await Store.AssetLinks.ListLiveAsync("snipe"));
        Assert.Empty(await Store.AssetLinks.ListLiveAsync("dots"));
    }

    [Fact]
    public async Task Export_Links_AreInIt()
    {
        await Store.AssetLinks.SaveAsync([Link("d1", "77")]);
        using var export = new MemoryStream();

        await Store.ExportAsync(export);

        Assert.Contains("\"table\":\"asset_link\",\"target\":\"snipe\",\"tenant\":\"t1\",\"device\":\"d1\",\"asset\":\"77\"", System.Text.Encoding.UTF8.GetString(export.ToArray()), StringComparison.Ordinal);
    }

    private static AssetLink Link(string device, string asset) => new()
    {
        Device = new DeviceReference(new TenantId("t1"), new DeviceId(device)),
        Target = "snipe",
        Asset = new AssetId(asset),
        Since = Now,
    };
}
