using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class ErrorTests : JumpCloudTest
{
    [Theory]
    [InlineData("""{"message":"Not Found: organization not found"}""", "JumpCloud refused GET /api/organizations/5f00: 404 'Not Found: organization not found'.")]
    [InlineData("""{"code":5,"message":"no such thing","details":[]}""", "JumpCloud refused GET /api/organizations/5f00: 404 'no such thing'.")]
    [InlineData("", "JumpCloud refused GET /api/organizations/5f00: 404.")]
    [InlineData("<html>", "JumpCloud refused GET /api/organizations/5f00: 404.")]
    public async Task GetAsync_NotFound_SaysWhatCameBack(string body, string message)
    {
        Http.Expect(HttpMethod.Get, "/api/organizations/5f00", HttpStatusCode.NotFound, body);

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Organizations.GetAsync("5f00"));

        Assert.Equal(message, exception.Message);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task GetAsync_KeyRefused_SaysWhatToCheck()
    {
        Http.Expect(HttpMethod.Get, "/api/organizations/5f00", HttpStatusCode.Unauthorized, """{"error":"Unauthorized","message":"Unauthorized: api key user not found"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => Client.Organizations.GetAsync("5f00"));

        Assert.Equal(["Unauthorized: api key user not found", "Unauthorized"], exception.Messages);
        Assert.Contains("Check the API key and the region", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NoOrganizationSelected_IsNotTakenForABadKey()
    {
        Http.Expect(HttpMethod.Get, "/api/v2/policies", HttpStatusCode.Unauthorized, """{"message":"Unauthorized: no organization selected"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() =>
            Client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/policies" }));

        Assert.Contains("Name the organization", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_Answered_CarriesStatusHeadersAndBody()
    {
        Http.Expect(HttpMethod.Get, "/api/v2/policies", HttpStatusCode.OK, """[{"id":"x"}]""", ("x-total-count", "1"));

        var response = await Client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/policies" });

        Assert.Equal(["1"], response.Headers["X-Total-Count"]);
        Assert.Equal("x", response.Body?[0].GetProperty("id").GetString());
    }
}
