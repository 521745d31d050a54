using System.Net;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Tests.Dots;

public sealed class PartnerTests : DotsTest
{
    [Fact]
    public async Task List_Pages_AreInTheOrderOfIdsAndSurviveNewAndDeletedAssets()
    {
        var first = (await PartnerAsync(HttpMethod.Get, "assets?limit=2")).Json;
        Server.AddAsset("LATE");
        Server.DeleteAsset((string)first["nextCursor"]!);

        var second = (await PartnerAsync(HttpMethod.Get, $"assets?limit=2&cursor={first["nextCursor"]}")).Json;

        Assert.Equal(["C02", "PF1/2"], SerialNumbers(first["assets"]!));
        Assert.Equal([null, "LATE"], SerialNumbers(second["assets"]!));
        Assert.True(second.AsObject().ContainsKey("nextCursor"));
        Assert.Null(second["nextCursor"]);
    }

    [Theory]
    [InlineData("assets?limit=0", "limit must be 1 to 500")]
    [InlineData("assets?limit=501", "limit must be 1 to 500")]
    [InlineData("assets?limit=many", "limit must be 1 to 500")]
    [InlineData("assets?cursor=x", "Invalid cursor")]
    public async Task List_Nonsense_IsRefused(string path, string message)
    {
        var answer = await PartnerAsync(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.BadRequest, message), (answer.Status, Message(answer)));
    }

    [Fact]
    public async Task List_CursorRepeats_NamesTheCursorThatLedThere()
    {
        var cursor = Server.Assets[0].Id;
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CursorRepeats, Route = "/dots/partner/assets" });

        Assert.Equal(cursor, (string?)(await PartnerAsync(HttpMethod.Get, $"assets?cursor={cursor}")).Json["nextCursor"]);
    }

    [Fact]
    public async Task Find_ComparesWithoutCaseAndSpaceAndBringsAllOfARepeatedOne()
    {
        Server.AddAsset(" pf1/2 ");
        Server.AddAsset("N/A");

        var found = await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":["PF1/2","c02 ","pf1/2","NONE"]}""");

        Assert.Equal(["C02", "PF1/2", " pf1/2 "], SerialNumbers(found.Json["assets"]!));
    }

    [Fact]
    public async Task Find_TwoHundredAndNoMore()
    {
        var many = string.Join(',', Enumerable.Range(0, 200).Select(number => $"\"SN{number}\""));

        Assert.Equal(HttpStatusCode.OK, (await PartnerAsync(HttpMethod.Post, "assets/find", $$"""{"serialNumbers":[{{many}}]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PartnerAsync(HttpMethod.Post, "assets/find", $$"""{"serialNumbers":[{{many}},"C02"]}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":[" "]}""")).Status);
        Assert.Equal("Field 'emails' is unknown", Message(await PartnerAsync(HttpMethod.Post, "assets/find", """{"serialNumbers":[],"emails":[]}""")));
    }

    [Fact]
    public async Task Create_KeepsTheSerialNumberAsEnteredAndAssignsNobody()
    {
        var created = await CreateAsync("""{"serialNumber":" New-1","model":"T14","memory":8589934592,"lastContact":"2026-11-10T01:02:03Z"}""");

        var asset = Server.Assets[^1];
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal((" New-1", null, null), (asset.SerialNumber, asset.AssigneeId, asset.WarehouseId));
        Assert.Equal(new Dictionary<string, string> { ["model"] = "T14", ["memory"] = "8589934592", ["lastContact"] = "2026-11-10T01:02:03Z" }, asset.TechnicalData);
        Assert.Equal((asset.Id, 8_589_934_592), ((string?)created.Json["id"], (long)created.Json["memory"]!));
        Assert.Null(created.Json["assigneeId"]);
    }

    [Fact]
    public async Task Create_TheSameKeyAndBody_MakesOneAsset()
    {
        var first = await CreateAsync("""{"serialNumber":"NEW","model":"T14"}""");
        var second = await CreateAsync("""{ "model": "T14", "serialNumber": "NEW" }""");
        var other = await CreateAsync("""{"serialNumber":"NEW","model":"T16"}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Conflict), (first.Status, second.Status, other.Status));
        Assert.Equal((string?)first.Json["id"], (string?)second.Json["id"]);
        Assert.Contains((string)first.Json["id"]!, Message(other), StringComparison.Ordinal);
        Assert.Single(Sandbox.Log.Writes);
        Assert.Equal(4, Server.Assets.Count);
    }

    [Theory]
    [InlineData("C02")]
    [InlineData(" c02 ")]
    public async Task Create_ASerialNumberThatIsTaken_IsAConflictThatNamesTheAsset(string serialNumber)
    {
        var answer = await CreateAsync($$"""{"serialNumber":"{{serialNumber}}"}""");

        Assert.Equal((HttpStatusCode.Conflict, $"Asset {AssetOf("C02").Id} has this serial number"), (answer.Status, Message(answer)));
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData("""{"model":"x"}""", "Missing serialNumber")]
    [InlineData("""{"serialNumber":" "}""", "Invalid value of 'serialNumber'")]
    [InlineData("""{"serialNumber":"N","assigneeId":"1"}""", "Field 'assigneeId' is unknown or cannot be written")]
    [InlineData("""{"serialNumber":"N","id":"1"}""", "Field 'id' is unknown or cannot be written")]
    [InlineData("""{"serialNumber":"N","colour":"red"}""", "Field 'colour' is unknown or cannot be written")]
    [InlineData("""{"serialNumber":"N","memory":"16 GB"}""", "Invalid value of 'memory'")]
    [InlineData("""{"serialNumber":"N","memory":-1}""", "Invalid value of 'memory'")]
    [InlineData("""{"serialNumber":"N","lastContact":"yesterday"}""", "Invalid value of 'lastContact'")]
    [InlineData("""{"serialNumber":"N","model":5}""", "Invalid value of 'model'")]
    [InlineData("[]", "The body is not a JSON object")]
    public async Task Create_WhatBreaksARule_WritesNothing(string body, string message)
    {
        var answer = await CreateAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, message), (answer.Status, Message(answer)));
        Assert.Equal(3, Server.Assets.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Create_WithoutAnIdempotencyKey_IsRefused(string? key) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await CreateAsync("""{"serialNumber":"NEW"}""", key)).Status);

    [Fact]
    public async Task Update_ChangesWhatIsSentAndClearsWithNull()
    {
        var asset = AssetOf("C02");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        var answer = await PartnerAsync(HttpMethod.Patch, $"assets/{asset.Id}", """{"model":null,"processor":"M3"}""");

        Assert.Equal(new Dictionary<string, string> { ["memory"] = "17179869184", ["processor"] = "M3" }, asset.TechnicalData);
        Assert.Equal((Server.Employees[0].Id, Sandbox.Clock.GetUtcNow()), (asset.AssigneeId, asset.Updated));
        Assert.Equal("M3", (string?)answer.Json["processor"]);
        Assert.Equal($"asset {asset.Id} updated: model, processor", Assert.Single(Sandbox.Log.Writes).Change);
    }

    [Theory]
    [InlineData("""{"model":"x","assigneeId":null}""", "Field 'assigneeId' is unknown or cannot be written")]
    [InlineData("""{"model":"x","serialNumber":"NEW"}""", "Field 'serialNumber' is unknown or cannot be written")]
    [InlineData("""{"model":"x","storage":1.5}""", "Invalid value of 'storage'")]
    public async Task Update_WhatBreaksARule_ChangesNothing(string body, string message)
    {
        var asset = AssetOf("C02");

        var answer = await PartnerAsync(HttpMethod.Patch, $"assets/{asset.Id}", body);

        Assert.Equal((HttpStatusCode.BadRequest, message), (answer.Status, Message(answer)));
        Assert.Equal("MacBook", asset.TechnicalData["model"]);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Update_AnAssetThatIsGone_IsNotFound() =>
        Assert.Equal("Asset not found", Message(await PartnerAsync(HttpMethod.Patch, "assets/000000000000000000000000", "{}")));

    [Fact]
    public async Task Partner_SwitchedOff_IsNotThere()
    {
        Server.Behavior.HasPartnerEndpoint = false;

        var answer = await PartnerAsync(HttpMethod.Get, "assets");

        Assert.Equal((HttpStatusCode.NotFound, "There is no partner endpoint"), (answer.Status, Message(answer)));
    }
}
