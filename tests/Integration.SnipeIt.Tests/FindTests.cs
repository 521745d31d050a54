using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.SnipeIt.Calls;
using Shared.Http;
using TestSupport;

namespace Integration.SnipeIt.Tests;

public sealed class FindTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T1", Serial = "A/B & 1?#%2F+" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Serial = "twice" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T3", Serial = "TWICE", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T4", Serial = "Twice", IsDeleted = true });
    }

    [Fact]
    public async Task FindAssetsAsync_OddCharacters_FindsIt() =>
        Assert.Equal(1, Assert.Single(await Client.FindAssetsAsync(AssetSearch.BySerial(" A/B & 1?#%2F+ "), Columns)).Id);

    [Fact]
    public async Task FindAssetsAsync_ArchivedAndDeletedAndInAnotherCase_FindsAll() =>
        Assert.Equal([2, 3, 4], (await Client.FindAssetsAsync(AssetSearch.BySerial("twice"), Columns)).Select(asset => asset.Id));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FindAssetsAsync_Absent_IsNoneInWhateverLanguage(bool isTranslated)
    {
        Server.Behavior.IsTranslated = isTranslated;

        Assert.Empty(await Client.FindAssetsAsync(AssetSearch.BySerial("nowhere"), Columns));
    }

    [Theory]
    [InlineData("""{"status":"error","messages":"Asset does not exist.","payload":null}""")]
    [InlineData("""{"status":"error","messages":"Asset existiert nicht.","payload":null}""")]
    [InlineData("""{"status":"error","messages":{"serial":["Something else."]},"payload":null}""")]
    [InlineData("""{"status":"error","messages":403,"payload":null}""")]
    [InlineData("""{"total":0}""")]
    [InlineData("""{"rows":[]}""")]
    [InlineData("""{"total":3,"rows":[]}""")]
    [InlineData("[]")]
    public async Task FindAssetsAsync_AnyOtherAnswer_IsAnErrorAndNeverNone(string body)
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/hardware", System.Net.HttpStatusCode.OK, body));

        await Assert.ThrowsAsync<SnipeItApiException>(() => Client.FindAssetsAsync(AssetSearch.BySerial("nowhere"), Columns));
    }

    [Fact]
    public async Task FindAssetsAsync_ServerThatDoesNotKnowTheFilter_IsAnError()
    {
        using var http = new StrictHttp();
        http.ExpectGet("/api/v1/hardware", """{"total":2,"rows":[{"id":1,"serial":"other"},{"id":2,"serial":"another"}]}""");
        using var client = new SnipeItClient(
            new SnipeItOptions { Address = new Uri("https://assets.example.com"), Token = "t" }, http.CreateClient, PipelineEnvironment.Of(null, null, null));

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(() => client.FindAssetsAsync(AssetSearch.BySerial("S1"), Columns));

        Assert.Contains("took no notice", exception.Message, StringComparison.Ordinal);
        Assert.Equal("?status=Archived&serial=S1&sort=id&order=asc&limit=500&offset=0", http.Sent[0].Uri.Query);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task FindAssetsAsync_Blank_IsNotAsked(string serial) => await Assert.ThrowsAsync<ArgumentException>(() => Client.FindAssetsAsync(AssetSearch.BySerial(serial), Columns));
}
