using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Tests;

public sealed class ListTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        for (var number = 1; number <= 20; number++)
            seed.Hardware.Add(new HardwareSeed { AssetTag = $"T{number}", Serial = $"S{number}" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "old", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone", IsDeleted = true });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone and old", Status = "Archived", IsDeleted = true });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListAssetsAsync_ArchivedAndDeleted_AreAmongThemOnce(bool showsArchived)
    {
        Server.Behavior.ShowsArchivedInLists = showsArchived;

        var assets = await ListAsync(Client);

        Assert.Equal(Server.Hardware.Select(row => row.Id), assets.Select(asset => asset.Id));
        Assert.Equal([22, 23], assets.Where(asset => asset.IsDeleted).Select(asset => asset.Id));
        Assert.Equal([21, 23], assets.Where(asset => asset.Status!.IsArchived).Select(asset => asset.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task ListAssetsAsync_ServerSendsShorterPages_GoesOnFromWhatCame(int maxResults)
    {
        Server.Behavior.MaxResults = maxResults;

        Assert.Equal(23, (await ListAsync(Client)).Count);
    }

    [Fact]
    public async Task ListAssetsAsync_RowsDeletedBetweenPages_LosesNone()
    {
        using var client = ConnectWithPagesOf(6);
        ChangeBeforePage(2, () => Array.ForEach<long>([1, 2, 3, 4, 5], Server.DeleteHardware));

        var assets = await ListAsync(client);

        Assert.Subset(assets.Select(asset => asset.Id).ToHashSet(), Enumerable.Range(6, 15).Select(id => (long)id).ToHashSet());
    }

    [Fact]
    public async Task ListAssetsAsync_RowsAddedAndBroughtBackBetweenPages_LosesNone()
    {
        Server.DeleteHardware(1);
        using var client = ConnectWithPagesOf(6);
        ChangeBeforePage(2, () =>
        {
            Server.RestoreHardware(1);
            Server.AddHardware(new Dictionary<string, string> { ["asset_tag"] = "new" });
        });

        var assets = await ListAsync(client);

        Assert.Equal(Server.Hardware.Select(row => row.Id), assets.Select(asset => asset.Id));
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    public async Task ListAssetsAsync_APageBroken_FailsInsteadOfEndingEarly(SandboxFaultKind kind)
    {
        using var client = ConnectWithPagesOf(6);
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/hardware", Skip = 3 });

        await Assert.ThrowsAsync<SnipeItApiException>(() => ListAsync(client));
    }

    [Fact]
    public async Task ListAssetsAsync_OfACompanysUser_AreTheCompanys()
    {
        Server.EditHardware(3, "company_id", "2");
        Server.Behavior.TokenCompany = "Sales";

        Assert.Equal("Sales", Assert.Single(await ListAsync(Client)).Company!.Name);
    }

    [Fact]
    public async Task ListAssetsAsync_Few_TakesOneRequestAList()
    {
        await ListAsync(Client);

        Assert.Equal(3, Sandbox.Log.CountOf(SandboxVendor.SnipeIt));
    }

    [Fact]
    public async Task ListAssetsAsync_SameModel_IsOneInstance()
    {
        var assets = await ListAsync(Client);

        Assert.Same(assets[0].Model, assets[19].Model);
        Assert.Same(assets[0].Status, assets[19].Status);
    }

    [Fact]
    public async Task Catalog_All_IsReadWithDecodedNames()
    {
        var models = await Client.ListModelsAsync();
        var fieldset = Assert.Single(await Client.ListFieldsetsAsync());

        Assert.Equal("MacBook Pro 14\"", models[0].Name);
        Assert.Equal(("Mac15,6", "Apple", "Computers"), (models[0].Number, models[0].Manufacturer!.Name, models[0].Fieldset!.Name));
        Assert.Null(models[2].Fieldset);
        Assert.Equal(OperatingSystem, fieldset.Fields[0].Column);
        Assert.Equal(["deployable", "pending", "undeployable", "archived"], (await Client.ListStatusLabelsAsync()).Select(label => label.Type));
        Assert.Contains(new Reference(4, "Smith & Sons"), await Client.ListManufacturersAsync());
        Assert.Contains(new Reference(1, "Laptops"), await Client.ListCategoriesAsync());
        Assert.Contains(new Reference(1, "Research & Development"), await Client.ListCompaniesAsync());
    }

    private Calls.SnipeItClient ConnectWithPagesOf(int rows)
    {
        var options = Options();
        options.PageSize = rows;
        return Connect(options);
    }

    // The lists of archived and deleted assets are one page each, and come first.
    private void ChangeBeforePage(int page, Action change) => Sandbox.Faults.Add(new SandboxFault
    {
        Kind = SandboxFaultKind.EditBefore,
        Route = "*/hardware",
        Skip = 1 + page,
        Edit = _ => change(),
    });
}
