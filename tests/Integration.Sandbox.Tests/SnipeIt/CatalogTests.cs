using System.Net;
using System.Text.Json.Nodes;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class CatalogTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed) => seed.Hardware.Add(new HardwareSeed { AssetTag = "T1" });

    [Fact]
    public async Task Models_All_NameTheirManufacturerAndFieldset()
    {
        var rows = Rows(await GetAsync("/models?sort=id&order=asc"));

        Assert.Equal(["MacBook Pro 14&quot;", "Latitude 7440", "ThinkCentre M70q"], Names(rows));
        Assert.Equal("Mac15,6", (string?)rows[0]!["model_number"]);
        Assert.Equal("Apple", (string?)rows[0]!["manufacturer"]!["name"]);
        Assert.Equal("Computers", (string?)rows[0]!["fieldset"]!["name"]);
        Assert.Null(rows[2]!["fieldset"]);
    }

    [Fact]
    public async Task StatusLabels_All_SayTheirType() =>
        Assert.Equal(["deployable", "pending", "undeployable", "archived"], Rows(await GetAsync("/statuslabels?order=asc")).Select(row => (string?)row!["type"]));

    [Theory]
    [InlineData("/manufacturers", "Smith &amp; Sons")]
    [InlineData("/categories", "Laptops")]
    [InlineData("/companies", "Research &amp; Development")]
    public async Task List_OfNames_HoldsThem(string path, string name) => Assert.Contains(name, Names(Rows(await GetAsync(path))));

    [Fact]
    public async Task List_ByName_ComparesWholeAndWithoutCase() => Assert.Equal(["Dell"], Names(Rows(await GetAsync("/manufacturers?name=dell"))));

    [Fact]
    public async Task Fields_All_ComeWithoutPages()
    {
        Server.Behavior.MaxResults = 2;

        var rows = Rows(await GetAsync("/fields"));

        Assert.Equal(5, rows.Count);
        Assert.Equal(OperatingSystem, (string?)rows[0]!["db_column_name"]);
    }

    [Fact]
    public async Task Fieldsets_One_HoldsFieldsAndModels()
    {
        var fieldset = Assert.Single(Rows(await GetAsync("/fieldsets")))!;

        Assert.Equal(5, (int)fieldset["fields"]!["total"]!);
        Assert.Equal(2, fieldset["models"]!["rows"]!.AsArray().Count);
    }

    [Fact]
    public async Task CreateModel_New_IsThereAndLogged()
    {
        var answer = await PostAsync("/models", """{"name":"Precision 5690","model_number":"0D1","category_id":1,"manufacturer_id":2,"fieldset_id":1}""");

        Assert.Equal(4, (long)answer.Json["payload"]!["id"]!);
        Assert.Contains("Precision 5690", Server.Models);
        Assert.Equal("model 4 created", Assert.Single(Sandbox.Log.Writes).Change);
        Assert.Equal("Dell", (string?)(await GetAsync("/models/4")).Json["manufacturer"]!["name"]);
    }

    [Theory]
    [InlineData("""{"name":"Latitude 7440","model_number":"0C3D","category_id":1}""", "name")]
    [InlineData("""{"category_id":1}""", "name")]
    [InlineData("""{"name":"New"}""", "category_id")]
    [InlineData("""{"name":"New","category_id":1,"manufacturer_id":99}""", "manufacturer_id")]
    public async Task CreateModel_BreakingARule_MakesNone(string body, string field)
    {
        Assert.NotNull((await PostAsync("/models", body)).Json["messages"]![field]);
        Assert.Equal(3, Server.Models.Count);
    }

    [Fact]
    public async Task CreateManufacturer_Twice_IsRefusedTheSecondTime()
    {
        Assert.Equal("success", Status(await PostAsync("/manufacturers", """{"name":"HP"}""")));
        Assert.Equal("error", Status(await PostAsync("/manufacturers", """{"name":"hp"}""")));
    }

    [Fact]
    public async Task Model_Absent_IsAnErrorOnStatus200()
    {
        var answer = await GetAsync("/models/99");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("AssetModel not found", (string?)answer.Json["messages"]);
    }

    private static IEnumerable<string?> Names(JsonArray rows) => rows.Select(row => (string?)row!["name"]);
}
