using System.Net;
using Integration.Sandbox.Faults;

namespace Integration.Sandbox.Tests.Dots;

public sealed class AccessTests : DotsTest
{
    [Fact]
    public async Task Request_WrongKeyOrHeader_IsRefused()
    {
        var locations = new Uri(Server.Address, "unpublished/locations");

        foreach (var answer in new[] { await CallAsync(HttpMethod.Get, locations, key: "wrong"), await CallAsync(HttpMethod.Get, locations, header: "x-api-key") })
            Assert.Equal((HttpStatusCode.Unauthorized, "Invalid API key"), (answer.Status, Message(answer)));

        Server.Behavior.ApiKeyHeader = "x-api-key";
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(HttpMethod.Get, locations, header: "x-api-key")).Status);
    }

    [Fact]
    public async Task Request_KeyReplacedOrExpired_IsRefusedEverywhere()
    {
        var old = Server.ApiKey;
        Server.ApiKey = "another";
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync(HttpMethod.Get, new Uri(Server.PartnerAddress, "assets"), key: old)).Status);

        Server.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(1);
        Assert.Equal(HttpStatusCode.OK, (await PartnerAsync(HttpMethod.Get, "assets")).Status);
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await PartnerAsync(HttpMethod.Get, "assets")).Status);
    }

    [Fact]
    public async Task Request_BeyondTheLimit_SaysWhenToComeBackOnlyWhenSet()
    {
        Server.Behavior.RequestsPerMinute = 1;
        await GetAsync("unpublished/locations");

        var silent = await GetAsync("unpublished/locations");
        Server.Behavior.SendsRetryAfter = true;
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(40));
        var telling = await GetAsync("unpublished/locations");
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(20));
        var later = await GetAsync("unpublished/locations");

        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many requests, wait and retry later"), (silent.Status, Message(silent)));
        Assert.DoesNotContain("Retry-After", silent.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.Equal("20", telling.Headers["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, later.Status);
    }

    [Fact]
    public async Task Fault_OnARouteOfDots_IsPlayed()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/dots/api/v1/*", HttpStatusCode.InternalServerError, """{"success":false,"message":"Server error"}"""));
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "/dots/partner/assets", Method = "POST" });

        Assert.Equal(HttpStatusCode.InternalServerError, (await GetAsync("unpublished/locations")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => CreateAsync("""{"serialNumber":"NEW"}"""));

        Assert.Equal("NEW", Server.Assets[^1].SerialNumber);
        Assert.Equal($"asset {Server.Assets[^1].Id} created", Assert.Single(Sandbox.Log.Writes).Change);
    }

    [Fact]
    public async Task Log_CountsRoutesByName()
    {
        await GetAsync("unpublished/locations");
        await GetAsync($"asset/{AssetOf("C02").Id}");
        await PartnerAsync(HttpMethod.Get, "assets");

        Assert.Equal(3, Sandbox.Log.CountOf(SandboxVendor.Dots));
        Assert.Equal(["/asset/{id}", "/partner/assets", "/unpublished/locations"], Sandbox.Log.Requests.Select(count => count.Route));
    }
}
