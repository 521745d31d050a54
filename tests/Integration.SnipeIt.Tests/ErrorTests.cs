using System.Net;
using Integration.SnipeIt.Calls;
using Shared.Http;
using TestSupport;

namespace Integration.SnipeIt.Tests;

public sealed class ErrorTests : IDisposable
{
    private const string Url = "/api/v1/hardware/5";

    private readonly StrictHttp http = new();
    private readonly ManualTimeProvider time = new();
    private readonly LogCollector logs = new();

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("""{"status":"error","messages":"Asset does not exist.","payload":null}""", "Asset does not exist.", false)]
    [InlineData("""{"status":"error","messages":{"serial":["Taken &amp; gone."],"name":"Long."},"payload":null}""", "serial: Taken & gone.|name: Long.", true)]
    [InlineData("""{"status":"error","messages":403,"payload":null}""", "403", false)]
    [InlineData("""{"status":"error","messages":null,"payload":"Not deleted."}""", "Not deleted.", false)]
    [InlineData("""{"payload":null,"messages":"Other order.","status":"error"}""", "Other order.", false)]
    [InlineData("""{"status":"error","messages":null,"payload":null}""", "", false)]
    public async Task Read_ErrorWithStatus200_IsRefusedWithItsMessages(string body, string messages, bool isInvalid)
    {
        http.ExpectGet(Url, body);

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(ReadAsync);

        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(messages, string.Join('|', exception.Messages));
        Assert.Equal(isInvalid, exception.IsInvalid);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Read_WrongToken_SaysWhatToCheck()
    {
        http.Expect(HttpMethod.Get, Url, HttpStatusCode.Unauthorized, """{"error":"Unauthorized or unauthenticated."}""");

        var exception = await Assert.ThrowsAsync<SnipeItCredentialsException>(ReadAsync);

        Assert.Equal(["Unauthorized or unauthenticated."], exception.Messages);
        Assert.Contains("Check the token", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found, "")]
    [InlineData(HttpStatusCode.MovedPermanently, "")]
    [InlineData(HttpStatusCode.NotFound, """{"status":"error","messages":"404 endpoint not found","payload":null}""")]
    public async Task Read_WrongAddress_SaysWhatToCheck(HttpStatusCode status, string body)
    {
        http.Expect(HttpMethod.Get, Url, status, body, ("Location", "https://elsewhere.example/login"));

        Assert.Contains("Check Address", (await Assert.ThrowsAsync<SnipeItApiException>(ReadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_NotPermitted_SaysWhatToCheck()
    {
        http.Expect(HttpMethod.Get, Url, HttpStatusCode.Forbidden, """{"message":"This action is unauthorized."}""");

        Assert.Contains("Check the permissions", (await Assert.ThrowsAsync<SnipeItApiException>(ReadAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ThrottledWithoutRetryAfter_OutlastsTheServersMinute()
    {
        const string TooMany = """{"status":"error","messages":"Too many requests","payload":null}""";
        for (var attempt = 0; attempt < 4; attempt++)
            http.Expect(HttpMethod.Get, Url, HttpStatusCode.TooManyRequests, TooMany);
        http.ExpectGet(Url, """{"id":5}""");
        var start = time.GetUtcNow();

        var reading = ReadAsync();
        foreach (var seconds in (int[])[4, 8, 16, 30])
            await time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));
        await reading;

        Assert.Equal(58, (time.GetUtcNow() - start).TotalSeconds);
    }

    [Fact]
    public async Task Read_Maintenance_IsTransient()
    {
        for (var attempt = 0; attempt < 5; attempt++)
            http.Expect(HttpMethod.Get, Url, HttpStatusCode.ServiceUnavailable, """{"status":"error","messages":503,"payload":null}""");

        var reading = ReadAsync();
        foreach (var seconds in (int[])[4, 8, 16, 30])
            await time.AdvanceToTimerAsync(TimeSpan.FromSeconds(seconds));

        Assert.True((await Assert.ThrowsAsync<SnipeItApiException>(() => reading)).IsTransient);
    }

    [Fact]
    public async Task Read_ServerEchoesTheTokenWithoutItsScheme_ShowsItNowhere()
    {
        http.Expect(HttpMethod.Get, Url, HttpStatusCode.BadRequest, """{"message":"bad token s3cret-token"}""");

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(ReadAsync);

        Assert.Equal(["bad token ***"], exception.Messages);
        Assert.DoesNotContain("s3cret-token", exception + exception.ResponseExcerpt + logs.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AnotherAsset_IsAnError()
    {
        http.ExpectGet(Url, """{"id":6}""");

        await Assert.ThrowsAsync<SnipeItApiException>(ReadAsync);
    }

    private Task<Rows.Asset> ReadAsync()
    {
        var options = new SnipeItOptions { Address = new Uri("https://assets.example.com/"), Token = "s3cret-token" };
        return new SnipeItClient(options, http.CreateClient, new PipelineEnvironment(time, logs.CreateLogger("test"), null, () => 1)).GetAssetAsync(5, []);
    }
}
