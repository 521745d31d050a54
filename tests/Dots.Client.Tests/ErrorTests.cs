using System.Net;

namespace Dots.Client.Tests;

public sealed class ErrorTests : DotsTest
{
    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Missing email", false, "Dots refused GET /api/v1/asset/a1: 400 'Missing email'.")]
    [InlineData(HttpStatusCode.NotFound, "Asset not found", false, "Dots refused GET /api/v1/asset/a1: 404 'Asset not found'.")]
    [InlineData(HttpStatusCode.TooManyRequests, "Wait and retry later", true, "Dots failed GET /api/v1/asset/a1: 429 'Wait and retry later'. Not retried.")]
    [InlineData(HttpStatusCode.InternalServerError, "Server error", true, "Dots failed GET /api/v1/asset/a1: 500 'Server error'. Not retried.")]
    public async Task GetAsync_ADocumentedError_SaysWhatCameBack(HttpStatusCode status, string text, bool isTransient, string message)
    {
        Http.Expect(HttpMethod.Get, "/api/v1/asset/a1", status, $$"""{"success":false,"message":"{{text}}"}""");

        var exception = await Assert.ThrowsAnyAsync<DotsApiException>(() => Client.Assets.GetAsync("a1"));

        Assert.Equal(message, exception.Message);
        Assert.Equal([text], exception.Messages);
        Assert.Equal((status, isTransient, status == HttpStatusCode.TooManyRequests), (exception.StatusCode!.Value, exception.IsTransient, exception is DotsThrottledException));
    }

    [Fact]
    public async Task GetAsync_KeyRefused_NamesTheHeaderAndTheOther()
    {
        Http.Expect(HttpMethod.Get, "/api/v1/asset/a1", HttpStatusCode.Unauthorized, """{"success":false,"message":"Invalid API key"}""");

        var exception = await Assert.ThrowsAsync<DotsCredentialsException>(() => Client.Assets.GetAsync("a1"));

        Assert.StartsWith("Dots refused GET /api/v1/asset/a1: 401 'Invalid API key'. Check the API key, and the header it is sent in (authorization)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("x-api-key", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success":false,"message":"Asset is archived"}""", "Asset is archived")]
    [InlineData("""{"message":"x","data":{"id":"a1"},"success":false}""", "x")]
    [InlineData("""{"success":false}""", "success: false")]
    public async Task GetAsync_ARefusalWithAStatusOfSuccess_IsARefusal(string body, string text)
    {
        Http.ExpectGet("/api/v1/asset/a1", body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Client.Assets.GetAsync("a1"));

        Assert.Equal([text], exception.Messages);
        Assert.StartsWith("Dots refused GET", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ARouteOfNoOperation_CarriesStatusHeadersAndBody()
    {
        Http.Expect(HttpMethod.Get, Public + "orders?page=2", HttpStatusCode.OK, """{"success":true,"orders":[]}""", ("x-rows", "0"));

        var response = await Client.SendAsync(new DotsRequest { Method = HttpMethod.Get, Path = "orders?page=2" });

        Assert.Equal(["0"], response.Headers["X-Rows"]);
        Assert.Equal(0, response.Body?.GetProperty("orders").GetArrayLength());
    }

    [Theory]
    [InlineData("https://evil.test/asset/a1")]
    [InlineData("//evil.test/asset/a1")]
    [InlineData("/asset/a1")]
    public void Path_ThatIsNotRelative_IsRefused(string path) =>
        Assert.Throws<ArgumentException>(() => new DotsRequest { Method = HttpMethod.Get, Path = path });

    [Theory]
    [InlineData("Authorization")]
    [InlineData("idempotency-key")]
    public async Task Headers_TheClientsOwn_AreRefusedAndNothingIsSent(string name)
    {
        var options = new DotsCallOptions { Headers = new Dictionary<string, string> { [name] = "1" } };

        await Assert.ThrowsAsync<ArgumentException>(() => Client.Assets.GetAsync("a1", options));

        Assert.Empty(Http.Sent);
    }
}
