using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Assets;

public sealed class CatalogueTests : SandboxTest
{
    private const string All = """{"filter":[{"op":"gte","field":"id","value":0}]}""";

    [Fact]
    public async Task Create_Product_NeedsItsFourFields()
    {
        var missing = await AutotaskAsync(HttpMethod.Post, "/Products", """{"name":"MacBook"}""");
        var created = await AutotaskAsync(HttpMethod.Post, "/Products", """{"name":"MacBook","isActive":true,"isSerialized":true,"productBillingCodeID":29682801,"unitCost":900}""");

        Assert.Equal(
            ["isActive is required.", "isSerialized is required.", "productBillingCodeID is required."], missing.Json["errors"]!.AsArray().Select(error => (string?)error));
        var product = Sandbox.Autotask.Products.Single(product => product.Id == (long)created.Json["itemId"]!);
        Assert.Equal(("MacBook", true, Sandbox.Autotask.ApiResourceId), (product.Name, product.IsActive, product["createdByResourceID"]));
    }

    [Fact]
    public async Task Update_Product_RenamesItAndCannotTakeItsName()
    {
        await AutotaskAsync(HttpMethod.Patch, "/Products", """{"id":29700004,"name":"PC"}""");

        Assert.Equal("name is required.", (await AutotaskAsync(HttpMethod.Patch, "/Products", """{"id":29700004,"name":null}""")).Error);
        Assert.Equal("PC", Sandbox.Autotask.Products[0].Name);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AutotaskAsync(HttpMethod.Delete, "/Products/29700004")).Status);
    }

    [Fact]
    public async Task Query_CategoriesAndTypes_ShowsActiveAndInactiveOnes()
    {
        var categories = (await QueryAsync("ConfigurationItemCategories", All)).Items;
        var types = (await QueryAsync("ConfigurationItemTypes", All)).Items;

        Assert.Equal([1, 9, 104], categories.Select(row => (int)row!["id"]!));
        Assert.Equal(["Workstation", "Server", "Fax"], types.Select(row => (string?)row!["name"]));
        Assert.Single(types, row => !(bool)row!["isActive"]!);
    }

    [Fact]
    public async Task Delete_Type_IsTheOneDeleteThereIs()
    {
        Assert.Equal(11, (int)(await AutotaskAsync(HttpMethod.Delete, "/ConfigurationItemTypes/11")).Json["itemId"]!);

        Assert.Contains("No matching records found.", (await AutotaskAsync(HttpMethod.Delete, "/ConfigurationItemTypes/11")).Error, StringComparison.Ordinal);
        Assert.True((bool)(await AutotaskAsync(HttpMethod.Get, "/ConfigurationItemTypes/entityInformation")).Json["info"]!["canDelete"]!);
    }
}
