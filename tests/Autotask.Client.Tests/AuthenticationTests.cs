namespace Autotask.Client.Tests;

public sealed class AuthenticationTests : ClientTest
{
    [Fact]
    public async Task Requests_ToTheZone_CarryTheThreeHeadersAndTheUserAgent()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company.json");

        await Client.Companies.GetAsync(7, cancellationToken: Cancel);

        var headers = Http.Sent[1].Headers;
        Assert.Equal("CODE-OF-THE-TEST", headers["ApiIntegrationCode"]);
        Assert.Equal("api@msp.example", headers["UserName"]);
        Assert.Equal("s3cret-of-the-test", headers["Secret"]);
        Assert.Matches(@"^Autotask\.Client/\d+\.\d+\.\d+,? MspPortal/2\.1$", headers["User-Agent"]);
    }

    [Fact]
    public async Task Discovery_OfTheZone_CarriesNoCredentials()
    {
        ExpectZone();

        var zone = await Client.GetZoneAsync(Cancel);

        Assert.Equal(123, zone.Ci);
        Assert.Equal("?user=api%40msp.example", Http.Sent[0].Uri.Query);
        Assert.DoesNotContain(Http.Sent[0].Headers.Keys, name => name is "Secret" or "ApiIntegrationCode" or "UserName");
    }

    [Fact]
    public async Task Credentials_OfASource_AreAskedForOnEveryAttempt()
    {
        var source = new Rotating();
        Options.UseCredentials(source);
        using var client = CreateClient(Options);
        ExpectZone();
        Fail(HttpMethod.Get, "Companies/7", System.Net.HttpStatusCode.ServiceUnavailable, "");
        Expect(HttpMethod.Get, "Companies/7", "company.json");

        var getting = client.Companies.GetAsync(7, cancellationToken: Cancel);
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(1));
        await getting;

        Assert.Equal(3, Http.Sent.Count);
        Assert.NotEqual(Http.Sent[1].Headers["Secret"], Http.Sent[2].Headers["Secret"]);
    }

    [Fact]
    public async Task Headers_OfACall_CannotReplaceTheCredentials()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company.json");
        var options = new AutotaskCallOptions { Headers = new Dictionary<string, string> { ["Secret"] = "mine", ["X-Trace"] = "1" } };

        await Client.Companies.GetAsync(7, options, Cancel);

        Assert.Equal("s3cret-of-the-test", Http.Sent[1].Headers["Secret"]);
        Assert.Equal("1", Http.Sent[1].Headers["X-Trace"]);
    }

    [Fact]
    public async Task Impersonation_IsSentWithWritesOnly()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company.json");
        Expect(HttpMethod.Patch, "Companies", "ticket-created.json");
        var options = new AutotaskCallOptions { ImpersonationResourceId = 4711 };

        await Client.Companies.GetAsync(7, options, Cancel);
        await Client.Companies.UpdateAsync(new CompanyUpdate { Id = 7, Phone = "555-0199" }, options, Cancel);

        Assert.False(Http.Sent[1].Headers.ContainsKey("ImpersonationResourceId"));
        Assert.Equal("4711", Http.Sent[2].Headers["ImpersonationResourceId"]);
    }

    private sealed class Rotating : IAutotaskCredentialSource
    {
        private int asked;

        public ValueTask<AutotaskCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(new AutotaskCredentials { UserName = "api@msp.example", Secret = $"secret {++asked}", IntegrationCode = "code" });
    }
}
