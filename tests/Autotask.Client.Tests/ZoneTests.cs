using System.Net;
using TestSupport;

namespace Autotask.Client.Tests;

public sealed class ZoneTests : ClientTest
{
    private const string OtherZone = "https://webservices31.autotask.net/ATServicesRest/V1.0/";

    [Fact]
    public async Task Zone_IsAskedForOnce()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company.json");
        Expect(HttpMethod.Get, "Companies/8", "company.json");

        await Client.Companies.GetAsync(7, cancellationToken: Cancel);
        await Client.Companies.GetAsync(8, cancellationToken: Cancel);

        Assert.Single(Http.Sent, request => request.Uri.Host == "webservices.autotask.net");
    }

    [Fact]
    public async Task Zone_WantedByManyAtOnce_IsAskedForOnce()
    {
        var discovery = new TaskCompletionSource<HttpResponseMessage>();
        Http.Expect(HttpMethod.Get, Discovery, () => discovery.Task);

        var waiting = Enumerable.Range(0, 10).Select(_ => Client.GetZoneAsync(Cancel)).ToList();
        discovery.SetResult(StrictHttp.Response(HttpStatusCode.OK, Payload.Read("zone.json"), "application/json"));
        await Task.WhenAll(waiting);

        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task Unauthorized_WhenTheUserHasMoved_IsSentAgainToTheNewZone()
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", HttpStatusCode.Unauthorized, "");
        Http.ExpectGet(Discovery, Payload.Read("zone.json").Replace("webservices14", "webservices31", StringComparison.Ordinal));
        Http.ExpectPost(OtherZone + "Contracts/7001/ServiceAdjustments", Payload.Read("adjustment-created.json"));
        Http.ExpectGet(OtherZone + "Companies/7", Payload.Read("company.json"));
        var prepared = 0;
        var options = new AutotaskCallOptions { BeforeSend = _ => { prepared++; return ValueTask.CompletedTask; } };

        await Client.ContractServiceAdjustments.CreateAsync(7001, new ContractServiceAdjustmentCreate { UnitChange = 1 }, options, Cancel);
        await Client.Companies.GetAsync(7, cancellationToken: Cancel);

        Assert.Equal(1, prepared);
    }

    [Fact]
    public async Task Unauthorized_WhenTheUserHasNotMoved_IsReportedAfterOneDiscovery()
    {
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.Unauthorized, "");
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", HttpStatusCode.Unauthorized, "");

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Client.Companies.GetAsync(7, cancellationToken: Cancel));
        var exception = await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Client.Companies.GetAsync(7, cancellationToken: Cancel));

        Assert.Equal(
            "Autotask refused GET /ATServicesRest/V1.0/Companies/7: 401. Check UserName, Secret and IntegrationCode, and that the user's security level is an API-only one; Autotask does not tell which of them it refuses.",
            exception.Message);
    }

    [Theory]
    [InlineData("http://webservices14.autotask.net/ATServicesRest/")]
    [InlineData("https://webservices14.autotask.net.evil.example/ATServicesRest/")]
    [InlineData("https://evilautotask.net/ATServicesRest/")]
    [InlineData("https://webservices14.autotask.net:8443/ATServicesRest/")]
    [InlineData("https://user@webservices14.autotask.net/ATServicesRest/")]
    [InlineData("/ATServicesRest/")]
    [InlineData("")]
    public async Task Zone_AtAnUntrustedAddress_GetsNoCredentials(string url)
    {
        Http.ExpectGet(Discovery, Payload.Read("zone.json").Replace("https://webservices14.autotask.net/ATServicesRest/", url, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.GetAsync(7, cancellationToken: Cancel));

        Assert.Contains("no credentials are sent there", exception.Message, StringComparison.Ordinal);
        Assert.Single(Http.Sent);
    }

    [Theory]
    [InlineData("https://prde.autotask.net/ATServicesRest/", "https://prde.autotask.net/ATServicesRest/V1.0/")]
    [InlineData("https://WEBSERVICES31.AUTOTASK.NET/ATServicesRest", "https://webservices31.autotask.net/ATServicesRest/V1.0/")]
    public void FindBaseAddress_UnderAutotask_AddsTheVersion(string zone, string expected) =>
        Assert.Equal(expected, ZoneRules.FindBaseAddress(new Uri(AutotaskClientOptions.DefaultZoneDiscoveryAddress), zone)?.AbsoluteUri);

    [Theory]
    [InlineData("http://127.0.0.1:5005/", "http://127.0.0.1:5005/ATServicesRest/", true)]
    [InlineData("http://127.0.0.1:5005/", "https://webservices3.autotask.net/ATServicesRest/", true)]
    [InlineData("http://127.0.0.1:5005/", "http://127.0.0.1:5006/ATServicesRest/", false)]
    [InlineData("http://127.0.0.1:5005/", "https://elsewhere.example/ATServicesRest/", false)]
    [InlineData("https://webservices.autotask.net/", "https://webservices.autotask.net/ATServicesRest/", true)]
    [InlineData("https://webservices.autotask.net/", "http://webservices.autotask.net/ATServicesRest/", false)]
    public void FindBaseAddress_OfAnOverriddenDiscovery_MayBeItsOwnHost(string discovery, string zone, bool trusted) =>
        Assert.Equal(trusted, ZoneRules.FindBaseAddress(new Uri(discovery), zone) is not null);

    [Fact]
    public async Task UnknownUser_IsRefusedCredentials()
    {
        Http.Expect(HttpMethod.Get, Discovery, HttpStatusCode.InternalServerError, Payload.Read("error-zone.json"));

        var exception = await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Client.GetZoneAsync(Cancel));

        Assert.EndsWith("'Zone information could not be determined'. Autotask knows no API user of this name: check UserName.", exception.Message, StringComparison.Ordinal);
    }
}
