using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests.Dots;

public sealed class PersonTests : DotsTest
{
    [Fact]
    public async Task Assign_IsAPersonsAloneAndOnRecord()
    {
        var (asset, grace) = (AssetOf("PF1/2"), Server.Employees[1]);
        await CreateAsync("""{"serialNumber":"NEW"}""");
        await PartnerAsync(HttpMethod.Patch, $"assets/{asset.Id}", """{"model":"x"}""");
        Assert.Empty(Server.Assignments);

        Server.Assign(asset.Id, grace.Id);
        Server.Assign(asset.Id, null);

        Assert.Equal([(asset.Id, grace.Id), (asset.Id, null)], Server.Assignments.Select(assignment => (assignment.AssetId, assignment.EmployeeId)));
        Assert.DoesNotContain(Sandbox.Log.Writes, write => write.Body.Contains("ssign", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddAsset_APerson_MayRepeatASerialNumberAndEnterJunk()
    {
        Server.AddAsset("C02", new Dictionary<string, string> { ["memory"] = "1024" });
        Server.AddAsset("N/A");

        var found = await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":["C02"]}""");

        Assert.Equal(2, found.Json["assets"]!.AsArray().Count);
        Assert.Equal(1024, (long)found.Json["assets"]![1]!["memory"]!);
    }

    [Fact]
    public async Task EditAsset_ASerialNumber_IsFoundUnderTheNewOne()
    {
        var asset = AssetOf("C02");

        Server.EditAsset(asset.Id, "serialNumber", "C03");

        Assert.Empty((await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":["C02"]}""")).Json["assets"]!.AsArray());
        Assert.Single((await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":["C03"]}""")).Json["assets"]!.AsArray());
    }

    [Fact]
    public void Edits_OfWhatIsNotThere_SayWhat()
    {
        var asset = AssetOf("C02");

        Assert.Equal("There is no asset 'x'.", Assert.Throws<InvalidOperationException>(() => Server.DeleteAsset("x")).Message);
        Assert.Equal("There is no employee 'x'.", Assert.Throws<InvalidOperationException>(() => Server.Assign(asset.Id, "x")).Message);
        Assert.Equal("There is no warehouse 'x'.", Assert.Throws<InvalidOperationException>(() => Server.Move(asset.Id, "x")).Message);
        Assert.Equal("There is no field 'assigneeId'.", Assert.Throws<InvalidOperationException>(() => Server.EditAsset(asset.Id, "assigneeId", "x")).Message);
        Assert.Equal("Invalid value of 'memory'", Assert.Throws<InvalidOperationException>(() => Server.EditAsset(asset.Id, "memory", "16 GB")).Message);
    }

    [Fact]
    public async Task Control_DrivesDotsFromAnotherProcess()
    {
        var employee = (string)(await ControlAsync("edits/add-dots-employee", """{"email":"new@example.com","fullName":"New"}"""))["id"]!;
        var id = (string)(await ControlAsync("edits/add-dots-asset", """{"serialNumber":"SN","model":"T14","memory":1024}"""))["id"]!;
        await ControlAsync("edits/edit-dots-asset", $$"""{"id":"{{id}}","field":"storage","value":2048}""");
        await ControlAsync("edits/assign-dots-asset", $$"""{"id":"{{id}}","employee":"{{employee}}"}""");
        await ControlAsync("edits/move-dots-asset", $$"""{"id":"{{id}}","warehouse":"{{Server.Warehouses[0].Id}}"}""");
        await ControlAsync("edits/delete-dots-asset", $$"""{"id":"{{AssetOf("C02").Id}}"}""");

        var assets = await ControlAsync("dots-assets");
        Assert.Equal(3, assets.AsObject().Count);
        Assert.Equal(
            $$$"""{"serialNumber":"SN","assignee":"{{{employee}}}","warehouse":"{{{Server.Warehouses[0].Id}}}","technicalData":{"model":"T14","memory":"1024","storage":"2048"}}""",
            assets[id]!.ToJsonString());
        Assert.Equal(Server.PartnerAddress.ToString(), (string?)(await ControlAsync("connections"))["dots"]!["partnerAddress"]);
        Assert.Equal(1, (int)(await ControlAsync(""))["dots"]!["assignments"]!);
        Assert.Equal(0, (int)(await ControlAsync("counters"))["dots"]!);
    }

    [Fact]
    public async Task Control_AnUnknownEdit_IsRefused()
    {
        var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Post, "/_sandbox/edits/polish-dots-asset"));

        Assert.Equal((HttpStatusCode.BadRequest, "There is no edit 'polish-dots-asset'."), (answer.Status, (string?)answer.Json["error"]));
    }

    private async Task<JsonNode> ControlAsync(string path, string? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/_sandbox/{path}".TrimEnd('/'));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json;
    }
}
