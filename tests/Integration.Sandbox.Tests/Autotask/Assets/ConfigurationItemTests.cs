using System.Net;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Autotask.Assets;

public sealed class ConfigurationItemTests : SandboxTest
{
    private const long Workstation = 29700004;
    private const string Body = """{"companyID":1001,"productID":29700004,"isActive":true,"serialNumber":"C02-1","referenceTitle":"ws-101"}""";

    [Fact]
    public async Task Create_Item_TakesTheDefaultCategoryAndWhatTheServerSets()
    {
        var answer = await PostAsync(Body[..^1] + ",\"apiVendorID\":3,\"rmmDeviceAuditHostname\":\"x\",\"dattoHostname\":\"x\",\"createDate\":\"2020-01-01\"}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var item = Assert.Single(Sandbox.Autotask.ConfigurationItems);
        Assert.Equal(item.Id, (long)answer.Json["itemId"]!);
        Assert.Equal((1001, Workstation, "C02-1", "ws-101", true), (item.CompanyId, item.ProductId, item.SerialNumber, item.ReferenceTitle, item.IsActive));
        Assert.Equal((1L, Sandbox.Clock.GetUtcNow().UtcDateTime, Sandbox.Autotask.ApiResourceId), (item["configurationItemCategoryID"], item["createDate"], item["createdByPersonID"]));
        Assert.Equal((null, null, null), (item["apiVendorID"], item["rmmDeviceAuditHostname"], item["dattoHostname"]));
    }

    [Fact]
    public async Task Create_WithNothing_NamesWhatIsMissing() =>
        Assert.Equal(
            ["companyID is required.", "isActive is required.", "productID is required."],
            (await PostAsync("{}")).Json["errors"]!.AsArray().Select(error => (string?)error));

    [Theory]
    [InlineData("""{"companyID":1001,"productID":29700017,"isActive":true}""", "Reference value on field: productID of type: Product does not exist or is invalid")]
    [InlineData("""{"companyID":1001,"productID":5,"isActive":true}""", "Value does not reference an existing entity for productID.")]
    [InlineData("""{"companyID":5,"productID":29700004,"isActive":true}""", "Value does not reference an existing entity for companyID.")]
    [InlineData("""{"companyID":1001,"productID":29700004,"isActive":true,"configurationItemCategoryID":9}""",
        "Reference value on field: configurationItemCategoryID of type: ConfigurationItemCategory does not exist or is invalid")]
    [InlineData("""{"companyID":1001,"productID":29700004,"isActive":true,"configurationItemType":11}""", "Picklist value [11] does not exist for configurationItemType.")]
    public async Task Create_ReferenceMissingOrInactive_IsRefused(string body, string error)
    {
        Assert.Equal(error, (await PostAsync(body)).Error);
        Assert.Empty(Sandbox.Autotask.ConfigurationItems);
    }

    [Fact]
    public async Task Create_SerialNumberThatAnotherItemHas_IsTaken()
    {
        await PostAsync(Body);
        await PostAsync(Body);

        Assert.Equal(2, Sandbox.Autotask.ConfigurationItemsOf("c02-1").Count);
    }

    [Fact]
    public async Task Update_Item_IgnoresTheCompanyAndLeavesTheRest()
    {
        var item = await CreateAsync();
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await PatchAsync($$"""{"id":{{item.Id}},"companyID":1002,"location":"Desk 4"}""");

        Assert.Equal(item.Id, (long)answer.Json["itemId"]!);
        Assert.Equal((1001, "Desk 4", "C02-1"), (item.CompanyId, item["location"], item.SerialNumber));
        Assert.Equal(Sandbox.Clock.GetUtcNow().UtcDateTime, item["lastModifiedTime"]);
    }

    [Fact]
    public async Task Update_OneFieldRefused_ChangesNone()
    {
        var item = await CreateAsync();

        Assert.Contains("productID", (await PatchAsync($$"""{"id":{{item.Id}},"location":"Desk 4","productID":29700017}""")).Error, StringComparison.Ordinal);
        Assert.Equal("isActive is required.", (await PatchAsync($$"""{"id":{{item.Id}},"location":"Desk 4","isActive":null}""")).Error);

        Assert.Null(item["location"]);
    }

    [Fact]
    public async Task Update_SerialNumber_MovesItInTheIndex()
    {
        var item = await CreateAsync();

        await PatchAsync($$"""{"id":{{item.Id}},"serialNumber":"C02-2"}""");

        Assert.Empty((await FindAsync("\"C02-1\"")).Items);
        Assert.Equal(item.Id, (long)Assert.Single((await FindAsync("\"C02-2\"")).Items)!["id"]!);
    }

    [Fact]
    public async Task Delete_Item_IsNotAMethodOfItsRoute()
    {
        var item = await CreateAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AutotaskAsync(HttpMethod.Delete, $"/ConfigurationItems/{item.Id}")).Status);
        await PatchAsync($$"""{"id":{{item.Id}},"isActive":false}""");

        Assert.False(Assert.Single(Sandbox.Autotask.ConfigurationItems).IsActive);
    }

    [Fact]
    public void Edits_ByAPerson_ObeyTheSameRules()
    {
        var item = Sandbox.Autotask.AddConfigurationItem(1002, serialNumber: "C02-9");

        Sandbox.Autotask.EditConfigurationItem(item.Id, "isActive", false);

        Assert.Equal((1002, Workstation, false, 29682885L), (item.CompanyId, item.ProductId, item.IsActive, item["lastActivityPersonID"]));
        Assert.Contains("productID", Assert.Throws<InvalidOperationException>(() => Sandbox.Autotask.EditConfigurationItem(item.Id, "productID", 5)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Sandbox.Autotask.EditConfigurationItem(5, "isActive", false));
    }

    [Fact]
    public async Task Control_Items_AreShownWithoutIdsAndEditedById()
    {
        var id = (long)(await ControlAsync(HttpMethod.Post, "/edits/add-configuration-item", """{"companyID":1001,"serialNumber":"C02-1"}""")).Json["id"]!;
        await ControlAsync(HttpMethod.Post, "/edits/add-user-defined-field", """{"collection":"ConfigurationItems","name":"Disk Encryption"}""");
        await ControlAsync(HttpMethod.Post, "/edits/edit-configuration-item", $$"""{"configurationItemID":{{id}},"field":"Disk Encryption","value":"on"}""");

        var item = Assert.Single((await ControlAsync(HttpMethod.Get, "/configuration-items")).Json["configurationItems"]!.AsArray())!;

        Assert.Equal(("C02-1", "on", null), ((string?)item["serialNumber"], (string?)item["Disk Encryption"], item["id"]));
        Assert.Null(item["lastModifiedTime"]);
    }

    [Fact]
    public async Task AddConfigurationItems_ToASeed_DealsThemOutToTheCompanies()
    {
        var seed = SandboxSeed.Uniform(3);
        seed.AddConfigurationItems(1100);
        seed.Companies[0].ConfigurationItems.Add(new ConfigurationItemSeed { Product = "Router", IsActive = false });
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }, Cancel);

        var items = sandbox.Autotask.ConfigurationItems;

        Assert.Equal([368, 367, 366], items.GroupBy(item => item.CompanyId).OrderBy(group => group.Key).Select(group => group.Count()));
        Assert.Equal("WS-000001", Assert.Single(sandbox.Autotask.ConfigurationItemsOf("SN-000001")).ReferenceTitle);
        Assert.Equal("Router", sandbox.Autotask.Products.Single(product => product.Id == items.Single(item => !item.IsActive).ProductId).Name);
    }

    private Task<Answer> PostAsync(string body) => AutotaskAsync(HttpMethod.Post, "/ConfigurationItems", body);

    private Task<Answer> PatchAsync(string body) => AutotaskAsync(HttpMethod.Patch, "/ConfigurationItems", body);

    private Task<Answer> FindAsync(string serialNumbers) =>
        QueryAsync("ConfigurationItems", $$"""{"filter":[{"op":"in","field":"serialNumber","value":[{{serialNumbers}}]}]}""");

    private async Task<SandboxConfigurationItem> CreateAsync()
    {
        await PostAsync(Body);
        return Sandbox.Autotask.ConfigurationItems[^1];
    }
}
