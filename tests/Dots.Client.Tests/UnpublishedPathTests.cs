using System.Net;

namespace Dots.Client.Tests;

public sealed class UnpublishedPathTests : DotsTest
{
    public static TheoryData<string> Settings => [.. Calls.Keys];

    private static readonly Dictionary<string, Func<DotsClient, Task>> Calls = new()
    {
        [nameof(DotsPaths.AssetsBySerialNumber)] = client => CollectAsync(client.Assets.ListBySerialNumberAsync("C02")),
        [nameof(DotsPaths.Locations)] = client => CollectAsync(client.Locations.ListAsync()),
        [nameof(DotsPaths.Warehouses)] = client => CollectAsync(client.Warehouses.ListAsync()),
        [nameof(DotsPaths.WarehouseAssets)] = client => CollectAsync(client.WarehouseAssets.ListAsync("w1")),
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task ListAsync_NoPathInSettings_NamesTheSettingAndSendsNothing(string setting)
    {
        var client = Connect(options => options.Paths = new DotsPaths());

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Calls[setting](client));

        Assert.Contains($"set DotsClientOptions.Paths.{setting}. Nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Equal((DotsRequestState.NotSent, false), (exception.RequestState, exception.IsTransient));
        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task ListAsync_PathsInSettings_AreAskedWithTheirValues()
    {
        Http.ExpectGet(Public + "assets/serial/SN%201%2F2", """[{"id":"a1","serialNumber":"SN 1/2"}]""")
            .ExpectGet(Public + "locations", """{"success":true,"data":[{"id":"l1","name":"Berlin"}]}""")
            .ExpectGet(Public + "wh?all=true", """{"success":true,"count":1,"warehouses":[{"id":7,"name":"US"}]}""")
            .ExpectGet(Public + "wh/7/assets", """{"success":true,"assets":[],"nextPage":null}""");

        Assert.Equal("SN 1/2", Assert.Single(await CollectAsync(Client.Assets.ListBySerialNumberAsync("SN 1/2"))).SerialNumber);
        Assert.Equal("Berlin", Assert.Single(await CollectAsync(Client.Locations.ListAsync())).Name);
        Assert.Equal("7", Assert.Single(await CollectAsync(Client.Warehouses.ListAsync())).Id);
        Assert.Empty(await CollectAsync(Client.WarehouseAssets.ListAsync("7")));
    }

    [Theory]
    [InlineData("""{"success":true,"data":[{"id":"l1"}],"total":120}""", "total")]
    [InlineData("""{"success":true,"data":[{"id":"l1"}],"nextPage":"/x"}""", "nextPage")]
    [InlineData("""{"success":true,"hasMore":true,"data":[{"id":"l1"}]}""", "hasMore")]
    [InlineData("""{"success":true,"data":[{"id":"l1"}],"pagination":{"page":1}}""", "pagination")]
    public async Task ListAsync_SomethingThatMayTellOfMoreRows_EndsWithAnError(string body, string field)
    {
        Http.ExpectGet(Public + "locations", body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(Client.Locations.ListAsync()));

        Assert.Contains($"Beside its 1 rows stands '{field}'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success":true}""", "0 lists")]
    [InlineData("""{"success":true,"data":null}""", "0 lists")]
    [InlineData("""{"success":true,"data":[],"errors":[]}""", "2 lists")]
    public async Task ListAsync_RowsThatAreNotThere_AreNotNoRows(string body, string found)
    {
        Http.ExpectGet(Public + "locations", body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(Client.Locations.ListAsync()));

        Assert.Contains($"It holds {found}, and not exactly one.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListBySerialNumberAsync_DotsSaysThereIsNone_IsEmpty()
    {
        Http.Expect(HttpMethod.Get, Public + "assets/serial/C02", HttpStatusCode.NotFound, """{"success":false,"message":"No asset"}""");

        Assert.Empty(await CollectAsync(Client.Assets.ListBySerialNumberAsync("C02")));
    }

    [Fact]
    public async Task ListBySerialNumberAsync_AnAssetWithoutTheSerialNumber_ShowsThatTheFieldHasAnotherName()
    {
        Http.ExpectGet(Public + "assets/serial/C02", """[{"id":"a1","serial":"C02"}]""");

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(Client.Assets.ListBySerialNumberAsync("C02")));

        Assert.Contains("asset a1", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DotsClientOptions.FieldNames.SerialNumber", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_NotEnumerated_SendsNothing()
    {
        _ = Client.Locations.ListAsync();

        await Task.CompletedTask;
        Assert.Empty(Http.Sent);
    }
}
