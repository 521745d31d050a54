using System.Net;
using Integration.Sandbox.Dots;

namespace Integration.Sandbox.Tests.Dots;

public sealed class PublicApiTests : DotsTest
{
    [Fact]
    public async Task Employee_ByEmail_ComesBareWithTheAssignedAssets()
    {
        var employee = (await GetAsync("company-staff?email=ada@example.com")).Json;

        Assert.Equal(("ada@example.com", "Ada Abbott", "EMPLOYED"), ((string?)employee["email"], (string?)employee["fullName"], (string?)employee["status"]));
        Assert.Equal(["C02"], SerialNumbers(employee["assets"]!));
        Assert.Null(employee["success"]);
    }

    [Theory]
    [InlineData("company-staff", HttpStatusCode.BadRequest, "Missing email")]
    [InlineData("company-staff?email=", HttpStatusCode.BadRequest, "Missing email")]
    [InlineData("company-staff?email=ADA@example.com", HttpStatusCode.NotFound, "Employee not found")]
    [InlineData("asset/000000000000000000000000", HttpStatusCode.NotFound, "Asset not found")]
    [InlineData("unpublished/assets?serialNumber=", HttpStatusCode.BadRequest, "Missing serial number")]
    [InlineData("unpublished/warehouses/x/assets", HttpStatusCode.NotFound, "Warehouse not found")]
    [InlineData("assets", HttpStatusCode.NotFound, "Cannot GET this path")]
    public async Task Get_WhatIsNotThere_IsRefusedAsDocumented(string path, HttpStatusCode status, string message)
    {
        var answer = await GetAsync(path);

        Assert.Equal((status, message), (answer.Status, Message(answer)));
    }

    [Fact]
    public async Task Asset_ById_ShowsWhatTheGuideNamesAndNoMore()
    {
        var asset = (await GetAsync($"asset/{AssetOf("C02").Id}")).Json;

        Assert.Equal(["id", "serialNumber", "model", "purchaseDate", "assignmentStatus"], asset.AsObject().Select(pair => pair.Key));
        Assert.Equal(("C02", "MacBook", "2025-03-01"), ((string?)asset["serialNumber"], (string?)asset["model"], (string?)asset["purchaseDate"]));
    }

    [Theory]
    [InlineData(DotsEnvelope.Bare, """[{"id":"{id}","name":"Head office"}]""")]
    [InlineData(DotsEnvelope.Beside, """{"success":true,"locations":[{"id":"{id}","name":"Head office"}]}""")]
    [InlineData(DotsEnvelope.Wrapped, """{"success":true,"data":[{"id":"{id}","name":"Head office"}]}""")]
    public async Task List_InEachEnvelope(DotsEnvelope envelope, string expected)
    {
        Server.Behavior.Envelope = envelope;

        var answer = await GetAsync("unpublished/locations");

        Assert.Equal(expected.Replace("{id}", Server.Locations[0].Id, StringComparison.Ordinal), answer.Text);
    }

    [Theory]
    [InlineData(DotsEnvelope.Beside, "id")]
    [InlineData(DotsEnvelope.Wrapped, "data")]
    public async Task Object_InEitherEnvelopeOfSuccess(DotsEnvelope envelope, string second)
    {
        Server.Behavior.Envelope = envelope;

        var asset = (await GetAsync($"asset/{AssetOf("C02").Id}")).Json.AsObject();

        Assert.Equal(["success", second], asset.Select(pair => pair.Key).Take(2));
        Assert.True((bool)asset["success"]!);
    }

    [Fact]
    public async Task AssetsBySerialNumber_AreThoseEnteredJustSo()
    {
        Assert.Equal(["PF1/2"], SerialNumbers((await GetAsync("unpublished/assets?serialNumber=PF1%2F2")).Json));
        Assert.Empty((await GetAsync("unpublished/assets?serialNumber=c02")).Json.AsArray());

        Server.Behavior.AnswersNoAssetsWithNotFound = true;
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("unpublished/assets?serialNumber=c02")).Status);
    }

    [Fact]
    public async Task Paths_AreWhereTheSettingsSay()
    {
        Server.Behavior.AssetsBySerialNumberPath = "v/serial/{serialNumber}";
        Server.Behavior.WarehouseAssetsPath = "v/wh?with=assets&id={warehouseId}";

        Assert.Equal(["PF1/2"], SerialNumbers((await GetAsync("v/serial/PF1%2F2")).Json));
        Assert.Equal(["PF1/2"], SerialNumbers((await GetAsync($"v/wh?with=assets&id={Server.Warehouses[1].Id}")).Json));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("unpublished/assets?serialNumber=C02")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"v/wh?id={Server.Warehouses[1].Id}")).Status);
    }

    [Fact]
    public async Task Warehouses_ListTheirAssets()
    {
        var warehouses = (await GetAsync("unpublished/warehouses")).Json.AsArray();

        Assert.Equal(["US East", "Europe"], warehouses.Select(place => (string?)place!["name"]));
        Assert.Empty((await GetAsync($"unpublished/warehouses/{warehouses[0]!["id"]}/assets")).Json.AsArray());
        Assert.Equal(["PF1/2"], SerialNumbers((await GetAsync($"unpublished/warehouses/{warehouses[1]!["id"]}/assets")).Json));
    }

    [Fact]
    public async Task FieldNames_AndEscapedTexts_AreSettings()
    {
        Server.Behavior.FieldNames["serialNumber"] = "serial";
        Server.Behavior.FieldNames["assets"] = "equipment";
        Server.Behavior.EscapesTexts = true;
        Server.EditAsset(AssetOf("C02").Id, "model", "14\" <&>");

        var asset = (await GetAsync("company-staff?email=ada@example.com")).Json["equipment"]![0]!;

        Assert.Equal(("C02", "14&quot; &lt;&amp;&gt;"), ((string?)asset["serial"], (string?)asset["model"]));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Write_OnThePublicApi_IsNoRoute(string method)
    {
        var answer = await CallAsync(new HttpMethod(method), new Uri(Server.Address, $"asset/{AssetOf("C02").Id}"), """{"model":"x"}""");

        Assert.Equal((HttpStatusCode.NotFound, $"Cannot {method} this path"), (answer.Status, Message(answer)));
        Assert.Empty(Sandbox.Log.Writes);
    }
}
