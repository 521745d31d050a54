using System.Net;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class HardwareWriteTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed { AssetTag = "1", Serial = "S1" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Serial = "S2", Model = "ThinkCentre M70q" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T3", Serial = "S3", IsDeleted = true });
    }

    [Fact]
    public async Task Create_Asset_AnswersItFlatWithStatus200()
    {
        var answer = await PostAsync("/hardware", $$"""{"model_id":1,"status_id":"1","asset_tag":"T9","serial":" S9 ","name":"R&D","{{OperatingSystem}}":"macOS"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("success", Status(answer));
        Assert.Equal("R&D", (string?)answer.Json["payload"]!["name"]);
        Assert.Equal(1, (long)answer.Json["payload"]!["model_id"]!);
        Assert.Equal("macOS", (string?)answer.Json["payload"]![OperatingSystem]);
        Assert.Equal("S9", Hardware(4).Serial);
        Assert.Equal("hardware 4 created", Assert.Single(Sandbox.Log.Writes).Change);
    }

    [Fact]
    public async Task Create_WithoutWhatIsRequired_NamesTheFields()
    {
        var answer = await PostAsync("/hardware", """{"serial":"S9"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("error", Status(answer));
        Assert.Equal(["model_id", "status_id", "asset_tag"], answer.Json["messages"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal("The asset tag field is required.", (string?)answer.Json["messages"]!["asset_tag"]![0]);
        Assert.Empty(Sandbox.Log.Writes);
        Assert.Equal(3, Server.Hardware.Count);
    }

    [Fact]
    public async Task Create_WithoutTagWhereTagsCount_GetsTheNextFreeNumber()
    {
        Server.Behavior.AutoIncrementsTags = true;

        var answer = await PostAsync("/hardware", """{"model_id":1,"status_id":1}""");

        Assert.Equal("2", (string?)answer.Json["payload"]!["asset_tag"]);
    }

    [Fact]
    public async Task Create_TagOfAnother_IsRefusedUnlessTheOtherIsDeleted()
    {
        Assert.Equal("The asset tag has already been taken.", (string?)(await CreateAsync("t2", "S9")).Json["messages"]!["asset_tag"]![0]);
        Assert.Equal("success", Status(await CreateAsync("T3", "S9")));
    }

    [Fact]
    public async Task Create_SerialOfAnother_IsRefusedOnlyWhereSerialsAreUnique()
    {
        Assert.Equal("success", Status(await CreateAsync("T8", "S1")));
        Server.Behavior.RequiresUniqueSerials = true;

        Assert.Equal("The serial has already been taken.", (string?)(await CreateAsync("T9", "s1")).Json["messages"]!["serial"]![0]);
        Assert.Equal("success", Status(await CreateAsync("T9", "S3")));
    }

    [Fact]
    public async Task Create_OfACompanysUser_BelongsToThatCompany()
    {
        Server.Behavior.TokenCompany = "Sales";

        await PostAsync("/hardware", """{"model_id":1,"status_id":1,"asset_tag":"T9","company_id":1}""");

        Assert.Equal("Sales", Hardware(4).Company);
    }

    [Theory]
    [InlineData("""{"model_id":99}""", "model_id")]
    [InlineData("""{"status_id":99}""", "status_id")]
    [InlineData("""{"company_id":99}""", "company_id")]
    [InlineData("""{"purchase_date":"31.01.2026"}""", "purchase_date")]
    [InlineData("""{"warranty_months":"36 months"}""", "warranty_months")]
    [InlineData("""{"purchase_cost":-1}""", "purchase_cost")]
    [InlineData("""{"asset_tag":""}""", "asset_tag")]
    [InlineData("""{"assigned_to":1}""", "assigned_type")]
    public async Task Update_BreakingARule_ChangesNothing(string body, string field)
    {
        var answer = await PatchAsync("/hardware/1", body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([field], answer.Json["messages"]!.AsObject().Select(pair => pair.Key));
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData("/hardware/2", "_snipeit_memory_3", "This field does not seem to exist on this Asset Model's fieldset.")]
    [InlineData("/hardware/1", "_snipeit_colour_9", "This field does not seem to exist, please double check your custom field names.")]
    public async Task Update_ColumnNotInTheFieldset_RefusesTheWholeRequest(string path, string column, string text)
    {
        var answer = await PatchAsync(path, $$"""{"name":"changed","{{column}}":"16 GB"}""");

        Assert.Equal(text, (string?)answer.Json["messages"]![column]![0]);
        Assert.DoesNotContain(Server.Hardware, row => row.Name == "changed");
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("PUT")]
    public async Task Update_SomeFields_LeavesTheOthers(string method)
    {
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await SnipeItAsync(new HttpMethod(method), "/hardware/1", $$"""{"name":"new","{{OperatingSystem}}":"macOS"}""");

        Assert.Equal("success", Status(answer));
        Assert.Equal(("new", "S1", "macOS"), (Hardware(1).Name, Hardware(1).Serial, Hardware(1).Fields[OperatingSystem]));
        Assert.Equal(Sandbox.Clock.GetUtcNow(), Hardware(1).UpdatedAt);
        Assert.Equal($"hardware 1 updated: name, {OperatingSystem}", Assert.Single(Sandbox.Log.Writes).Change);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(99)]
    public async Task Update_DeletedOrAbsent_IsNotFound(long id) =>
        Assert.Equal("""{"status":"error","messages":"Asset not found","payload":null}""", (await PatchAsync($"/hardware/{id}", """{"name":"new"}""")).Text);

    [Fact]
    public async Task Restore_Deleted_PutsItsTextIntoThePayload()
    {
        Assert.Equal("""{"status":"success","messages":null,"payload":"Asset restored successfully."}""", (await SnipeItAsync(HttpMethod.Post, "/hardware/3/restore")).Text);
        Assert.Null(Hardware(3).DeletedAt);
        Assert.Equal("error", Status(await SnipeItAsync(HttpMethod.Post, "/hardware/3/restore")));
    }

    [Fact]
    public async Task Restore_TagTakenMeanwhile_IsRefused()
    {
        await CreateAsync("T3", "S9");

        Assert.Equal("error", Status(await SnipeItAsync(HttpMethod.Post, "/hardware/3/restore")));
        Assert.NotNull(Hardware(3).DeletedAt);
    }

    [Fact]
    public async Task Create_BodyThatIsNoJson_IsRefusedWith422()
    {
        var answer = await PostAsync("/hardware", "{");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Invalid JSON", (string?)answer.Json["messages"]);
    }

    private Task<Answer> CreateAsync(string tag, string serial) => PostAsync("/hardware", $$"""{"model_id":1,"status_id":1,"asset_tag":"{{tag}}","serial":"{{serial}}"}""");
}
