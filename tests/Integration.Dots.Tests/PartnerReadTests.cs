using System.Net;
using Dots.Client;
using Integration.Core.Assets;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Faults;

namespace Integration.Dots.Tests;

public sealed class PartnerReadTests : DotsTest
{
    protected override void Plant(DotsSeed seed)
    {
        seed.Assets.Add(new DotsAssetSeed
        {
            SerialNumber = "S1",
            TechnicalData = new Dictionary<string, string> { ["name"] = "O'Neill & Söhne", ["memory"] = "17179869184", ["lastContact"] = "2026-11-01T08:00:00Z" },
            Assignee = "ada@example.com",
        });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = " s1" });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = null });
        for (var number = 4; number <= 500; number++)
            seed.Assets.Add(new DotsAssetSeed { SerialNumber = $"S{number}" });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "last" });
    }

    [Fact]
    public async Task ListAssetsAsync_All_ShowsEachOnceInPagesOfFiveHundred()
    {
        var assets = (await CreateTarget().ListAssetsAsync(Cancel).ToListAsync(Cancel)).SelectMany(page => page).ToList();

        Assert.Equal(Server.Assets.Select(asset => asset.Id), assets.Select(asset => asset.Id.Value));
        Assert.Equal(2, Requests);
        Assert.Equal(("S1", "O'Neill & Söhne"), (assets[0].SerialNumber, assets[0].Name));
        Assert.Equal(
            [new(AssetFields.Name, "O'Neill & Söhne"), new(AssetFields.Memory, "17179869184"), new AssetValue("lastContact", "2026-11-01T08:00:00Z")],
            assets[0].Values.All);
        Assert.Equal([Server.Employees[0].Id], assets.Select(asset => asset.Assignee).OfType<string>());
        Assert.All(assets, asset => Assert.Empty(asset.LeftOut));
    }

    [Fact]
    public async Task ListAssetsAsync_APageFails_IsAnExceptionAndNotTheEnd()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.TruncatedBody, Route = "*/assets", Skip = 1 });

        await Assert.ThrowsAsync<DotsApiException>(async () => await CreateTarget().ListAssetsAsync(Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task FindAsync_InAnotherCaseAndRepeated_FindsAllInOneRequest()
    {
        var found = await CreateTarget().FindAsync([Serial("s1"), Serial("LAST"), Serial("nowhere"), Serial(" "), new AssetKey(AssetKeyKind.External, "k")], Cancel);

        Assert.Equal([IdOf(0), IdOf(1)], found[Serial("s1")].Value.Select(asset => asset.Id));
        Assert.Equal(IdOf(498 + 2), Assert.Single(found[Serial("LAST")].Value).Id);
        Assert.Empty(found[Serial("nowhere")].Value);
        Assert.False(found[Serial(" ")].IsKnown);
        Assert.Equal("Dots has no field that keeps keys", found[new AssetKey(AssetKeyKind.External, "k")].Reason);
        Assert.Equal(1, Requests);
    }

    [Fact]
    public async Task FindAsync_RequestFails_NothingIsTakenForAbsent()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/assets/find", HttpStatusCode.InternalServerError));

        Assert.False((await CreateTarget().FindAsync([Serial("S1")], Cancel))[Serial("S1")].IsKnown);
    }

    [Fact]
    public async Task FindAsync_Throttled_IsAnException()
    {
        Sandbox.Faults.Add(SandboxFault.Throttle("*/assets/find", null));

        await Assert.ThrowsAsync<DotsThrottledException>(() => CreateTarget().FindAsync([Serial("S1")], Cancel));
    }

    [Fact]
    public async Task ReadAsync_SeenBefore_TakesOneRequest()
    {
        var target = CreateTarget();
        await target.FindAsync([Serial("S4"), Serial("S5")], Cancel);
        Server.EditAsset(IdOf(3).Value, "name", "renamed");
        Sandbox.Log.ResetCounters();

        var readings = await target.ReadAsync([IdOf(3), IdOf(4)], Cancel);

        Assert.Equal(["renamed", null], new[] { IdOf(3), IdOf(4) }.Select(id => readings[id].Value!.Name));
        Assert.Equal(1, Requests);
    }

    [Fact]
    public async Task ReadAsync_NeverSeen_IsFoundThroughThePublicApi()
    {
        var readings = await CreateTarget().ReadAsync([IdOf(0), IdOf(3)], Cancel);

        Assert.Equal("17179869184", readings[IdOf(0)].Value!.Values[AssetFields.Memory]);
        Assert.Equal(Server.Employees[0].Id, readings[IdOf(0)].Value!.Assignee);
        Assert.Equal("S4", readings[IdOf(3)].Value!.SerialNumber);
        Assert.Equal(3, Requests);
    }

    [Fact]
    public async Task ReadAsync_SerialNumberChangedMeanwhile_IsReadAllTheSame()
    {
        var target = CreateTarget();
        await target.FindAsync([Serial("S4")], Cancel);
        Server.EditAsset(IdOf(3).Value, "serialNumber", "other");

        Assert.Equal("other", (await target.ReadAsync([IdOf(3)], Cancel))[IdOf(3)].Value!.SerialNumber);
    }

    [Fact]
    public async Task ReadAsync_DeletedMeanwhile_IsNull()
    {
        var target = CreateTarget();
        var id = IdOf(3);
        await target.FindAsync([Serial("S4")], Cancel);
        Server.DeleteAsset(id.Value);

        var reading = (await target.ReadAsync([id], Cancel))[id];

        Assert.True(reading.TryGet(out var asset));
        Assert.Null(asset);
    }

    [Fact]
    public async Task ReadAsync_WithoutSerialNumber_IsUnknown() =>
        Assert.Contains("no serial number", (await CreateTarget().ReadAsync([IdOf(2)], Cancel))[IdOf(2)].Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("..")]
    [InlineData(" ")]
    public async Task ReadAsync_NoIdOfDots_IsUnknownAndNotAskedFor(string id)
    {
        Assert.False((await CreateTarget().ReadAsync([new AssetId(id)], Cancel))[new AssetId(id)].IsKnown);
        Assert.Equal(0, Requests);
    }

    [Fact]
    public async Task ReadAsync_APublicAnswerOfSomebodyElse_IsUnknownAndNeverAbsent()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/asset/*", HttpStatusCode.NotFound, "<html>"));

        Assert.False((await CreateTarget().ReadAsync([IdOf(0)], Cancel))[IdOf(0)].IsKnown);
    }
}
