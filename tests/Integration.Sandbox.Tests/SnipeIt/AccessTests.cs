using System.Net;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class AccessTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed) => seed.Hardware.Add(new HardwareSeed { AssetTag = "T1" });

    [Fact]
    public async Task Request_WrongToken_HasAShapeOfItsOwn()
    {
        var answer = await SnipeItAsync(HttpMethod.Get, "/hardware", token: "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("""{"error":"Unauthorized or unauthenticated."}""", answer.Text);
    }

    [Fact]
    public async Task Request_WrongTokenWithoutAskingForJson_IsSentToTheLogin()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var response = await http.GetAsync(new Uri(Server.Address, "api/v1/hardware"), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(new Uri(Server.Address, "login"), response.Headers.Location);
    }

    [Fact]
    public async Task Request_BeyondTheMinutesThrottle_Is429WithoutRetryAfter()
    {
        Server.Behavior.ThrottlePerMinute = 2;
        await GetAsync("/hardware");
        await SnipeItAsync(HttpMethod.Get, "/hardware", token: "wrong");
        await GetAsync("/hardware");

        var refused = await GetAsync("/hardware");
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(60));
        var later = await GetAsync("/hardware");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("""{"status":"error","messages":"Too many requests","payload":null}""", refused.Text);
        Assert.DoesNotContain("Retry-After", refused.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, later.Status);
    }

    [Fact]
    public async Task Request_BeyondTheThrottleOfANewerVersion_SaysWhenToComeBack()
    {
        Server.Behavior.ThrottlePerMinute = 1;
        Server.Behavior.SendsThrottleHeaders = true;
        Assert.Equal("1", (await GetAsync("/hardware")).Headers["X-RateLimit-Limit"]);
        Sandbox.Clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal("15", (await GetAsync("/hardware")).Headers["Retry-After"]);
    }

    [Fact]
    public async Task Request_InMaintenance_SaysANumber()
    {
        Server.Behavior.IsInMaintenance = true;

        var answer = await GetAsync("/hardware");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal(503, (int)answer.Json["messages"]!);
    }

    [Theory]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound, "404 endpoint not found")]
    [InlineData("DELETE", "/hardware/1", HttpStatusCode.MethodNotAllowed, "Method not allowed")]
    public async Task Request_NoSuchRoute_HasTheEnvelope(string method, string path, HttpStatusCode status, string message)
    {
        var answer = await SnipeItAsync(new HttpMethod(method), path);

        Assert.Equal(status, answer.Status);
        Assert.Equal(message, (string?)answer.Json["messages"]);
    }

    [Fact]
    public async Task Fault_ReplyLost_CommitsTheCreation()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/hardware", Method = "POST" });

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("/hardware", """{"model_id":1,"status_id":1,"asset_tag":"T9"}"""));

        Assert.Equal("T9", Hardware(2).AssetTag);
    }

    [Fact]
    public async Task Fault_EditBefore_ChangesTheAssetUnderTheRequest()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EditBefore, Route = "*/hardware/1", Edit = _ => Server.DeleteHardware(1) });

        Assert.Equal("Asset not found", (string?)(await PatchAsync("/hardware/1", """{"name":"new"}""")).Json["messages"]);
    }
}
