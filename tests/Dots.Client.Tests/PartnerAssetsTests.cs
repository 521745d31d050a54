using System.Net;
using System.Text.Json;

namespace Dots.Client.Tests;

public sealed class PartnerAssetsTests : DotsTest
{
    private static readonly PartnerAssetCreate New = new() { SerialNumber = "C02", Name = "ann-mac", Memory = 17_179_869_184 };

    public static TheoryData<string> Operations => [.. Calls.Keys];

    private static readonly Dictionary<string, Func<DotsClient, Task>> Calls = new()
    {
        ["list"] = client => CollectAsync(client.PartnerAssets.ListAsync()),
        ["find"] = client => CollectAsync(client.PartnerAssets.ListBySerialNumbersAsync(["C02"])),
        ["create"] = client => client.PartnerAssets.CreateAsync(New, "key-1"),
        ["update"] = client => client.PartnerAssets.UpdateAsync("p1", new PartnerAssetUpdate { Name = "x" }),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task AnyOperation_NotConfigured_NamesTheSettingAndSendsNothing(string operation)
    {
        var client = Connect(options => options.PartnerAddress = null);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Calls[operation](client));

        Assert.StartsWith($"Dots was not asked for PartnerAssets.{operation}. ", exception.Message, StringComparison.Ordinal);
        Assert.Contains("set DotsClientOptions.PartnerAddress", exception.Message, StringComparison.Ordinal);
        Assert.Equal(DotsRequestState.NotSent, exception.RequestState);
        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task ListAsync_SeveralPages_FollowsTheCursorToTheEnd()
    {
        Http.ExpectGet(Partner + "assets?limit=500", """{"assets":[{"id":"p1"},{"id":"p2"}],"nextCursor":"p2 /+"}""")
            .ExpectGet(Partner + "assets?limit=500&cursor=p2%20%2F%2B", """{"nextCursor":null,"assets":[{"id":"p3","assigneeId":"e1"}]}""");

        var assets = await CollectAsync(Client.PartnerAssets.ListAsync());

        Assert.Equal(["p1", "p2", "p3"], assets.Select(asset => asset.Id));
        Assert.All(Http.Sent, sent => Assert.Equal("dots_test", sent.Headers["authorization"]));
    }

    [Fact]
    public async Task ListPagesAsync_AContinuation_GoesOnAfterThatPage()
    {
        Http.ExpectGet(Partner + "assets?limit=500&cursor=p2", """{"assets":[{"id":"p3"}],"nextCursor":null}""");

        var page = Assert.Single(await CollectAsync(Client.PartnerAssets.ListPagesAsync("p2")));

        Assert.Equal((1, null), (page.Items.Count, page.Continuation));
    }

    [Theory]
    [InlineData("""{"assets":[{"id":"p1"}]}""", "It does not tell by 'nextCursor' whether it is the last page.")]
    [InlineData("""{"assets":[{"id":"p1"}],"nextCursor":"p2"}""", "Its 'nextCursor' repeats the one that led to it.")]
    [InlineData("""{"nextCursor":null}""", "There is no list named assets.")]
    public async Task ListPagesAsync_APageThatCannotBeTrusted_EndsWithAnError(string body, string message)
    {
        Http.ExpectGet(Partner + "assets?limit=500&cursor=p2", body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(Client.PartnerAssets.ListPagesAsync("p2")));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListBySerialNumbersAsync_ManySerialNumbers_AsksForTwoHundredAtATimeAndEachOnce()
    {
        var serialNumbers = Enumerable.Range(0, 450).Select(number => $"SN{number}").ToList();
        for (var part = 0; part < 3; part++)
            Http.ExpectPost(Partner + "assets/find", $$"""{"assets":[{"id":"p{{part}}"}]}""");

        var found = await CollectAsync(Client.PartnerAssets.ListBySerialNumbersAsync([.. serialNumbers, .. serialNumbers]));

        Assert.Equal(["p0", "p1", "p2"], found.Select(asset => asset.Id));
        var asked = Http.Sent.Select(sent => SerialNumbers(sent.Body!)).ToList();
        Assert.Equal([200, 200, 50], asked.Select(part => part.Count));
        Assert.Equal(serialNumbers, asked.SelectMany(part => part));
    }

    [Fact]
    public async Task ListBySerialNumbersAsync_None_SendsNothing() => Assert.Empty(await CollectAsync(Client.PartnerAssets.ListBySerialNumbersAsync([])));

    [Fact]
    public async Task ListBySerialNumbersAsync_ABlankOne_IsRefusedBeforeAnythingIsSent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CollectAsync(Client.PartnerAssets.ListBySerialNumbersAsync(["C02", " "])));

        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task CreateAsync_SendsWhatIsSetUnderItsIdempotencyKey()
    {
        Http.Expect(HttpMethod.Post, Partner + "assets", HttpStatusCode.Created, """{"id":"p9","serialNumber":"C02","memory":17179869184}""");

        var created = await Client.PartnerAssets.CreateAsync(New, "key-1");

        var sent = Assert.Single(Http.Sent);
        Assert.Equal("""{"serialNumber":"C02","name":"ann-mac","memory":17179869184}""", sent.Body);
        Assert.Equal("key-1", sent.Headers["Idempotency-Key"]);
        Assert.Equal(("p9", 17_179_869_184), (created.Id, created.Memory));
    }

    [Fact]
    public async Task CreateAsync_ServerFails_IsSentOnceAlthoughItHasAKey()
    {
        Http.Expect(HttpMethod.Post, Partner + "assets", HttpStatusCode.BadGateway, "");

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Connect(options => options.Retry.Enabled = true).PartnerAssets.CreateAsync(New, "key-1"));

        Assert.True(exception.IsTransient);
        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task CreateAsync_SerialNumberIsTaken_SaysWhatDotsSays()
    {
        Http.Expect(HttpMethod.Post, Partner + "assets", HttpStatusCode.Conflict, """{"success":false,"message":"Asset p1 has serial number C02"}""");

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Client.PartnerAssets.CreateAsync(New, "key-1"));

        Assert.Equal("Dots refused POST /dots/assets: 409 'Asset p1 has serial number C02'.", exception.Message);
        Assert.Equal((HttpStatusCode.Conflict, false), (exception.StatusCode, exception.IsTransient));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task CreateAsync_NoIdempotencyKey_IsRefused(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.PartnerAssets.CreateAsync(New, key));

    [Fact]
    public async Task CreateAsync_AnIdempotencyKeyThatIsTooLong_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Client.PartnerAssets.CreateAsync(New, new string('k', 256)));

    [Fact]
    public async Task UpdateAsync_SendsOnlyWhatIsSetAndMayBeRepeated()
    {
        Http.Expect(HttpMethod.Patch, Partner + "assets/p1", HttpStatusCode.BadGateway, "")
            .Expect(HttpMethod.Patch, Partner + "assets/p1", HttpStatusCode.OK, """{"id":"p1","processor":null}""");
        var client = Connect(options => (options.Retry.Enabled, options.Retry.Delay) = (true, TimeSpan.Zero));

        await client.PartnerAssets.UpdateAsync("p1", new PartnerAssetUpdate { Processor = null, LastContact = DateTimeOffset.UnixEpoch });

        Assert.Equal(2, Http.Sent.Count);
        Assert.All(Http.Sent, sent => Assert.Equal("""{"processor":null,"lastContact":"1970-01-01T00:00:00Z"}""", sent.Body));
    }

    [Fact]
    public void Writes_TheAssignee_CannotBeSaid()
    {
        var writable = typeof(PartnerAssetCreate).GetProperties().Concat(typeof(PartnerAssetUpdate).GetProperties()).Select(property => property.Name).ToList();

        Assert.Contains(nameof(PartnerAsset.Model), writable);
        Assert.DoesNotContain(writable, name => name.Contains("Assign", StringComparison.Ordinal) || name.Contains("Employee", StringComparison.Ordinal));
        Assert.Equal(["Name", "Manufacturer", "Model", "OperatingSystem", "OperatingSystemVersion", "Architecture", "Processor", "Memory", "Storage", "LastContact"],
            typeof(PartnerAssetUpdate).GetProperties().Select(property => property.Name));
    }

    private static List<string> SerialNumbers(string body)
    {
        using var document = JsonDocument.Parse(body);
        return [.. document.RootElement.GetProperty("serialNumbers").EnumerateArray().Select(value => value.GetString()!)];
    }
}
