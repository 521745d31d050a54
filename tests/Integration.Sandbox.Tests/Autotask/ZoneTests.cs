using System.Net;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class ZoneTests : SandboxTest
{
    [Fact]
    public async Task ZoneInformation_KnownUser_NamesTheZoneWithATrailingSlash()
    {
        var answer = await SendAsync(new(HttpMethod.Get, $"/atservicesrest/v1.0/zoneInformation?user={Sandbox.Autotask.UserName}"));

        Assert.Equal(new Uri(Sandbox.Address, "/ATServicesRest/").ToString(), answer.Json["url"]!.ToString());
        Assert.NotNull(answer.Json["ci"]);
    }

    [Fact]
    public async Task ZoneInformation_UnknownUser_AnswersServerErrorWithText()
    {
        var answer = await SendAsync(new(HttpMethod.Get, "/atservicesrest/v1.0/zoneInformation?user=nobody"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Zone information could not be determined", answer.Error);
    }

    [Theory]
    [InlineData("ApiIntegrationCode")]
    [InlineData("UserName")]
    [InlineData("Secret")]
    public async Task AnyCall_WrongHeader_AnswersTheSameEmptyUnauthorized(string header)
    {
        var request = AutotaskRequest(HttpMethod.Get, "/Companies/0");
        request.Headers.Remove(header);
        request.Headers.Add(header, "wrong");

        var answer = await SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("", answer.Text);
        Assert.StartsWith("Basic", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_WrongIntegrationCodeNamed_AnswersServerErrorWithText()
    {
        Sandbox.Autotask.Behavior.NamesInvalidIntegrationCode = true;
        var request = AutotaskRequest(HttpMethod.Get, "/Companies/0");
        request.Headers.Remove("ApiIntegrationCode");

        Assert.Equal("IntegrationCode is invalid.", (await SendAsync(request)).Error);
    }

    [Fact]
    public async Task ThresholdInformation_AfterTwoCalls_CountsItselfToo()
    {
        await AutotaskAsync(HttpMethod.Get, "/Companies/0");
        var answer = await AutotaskAsync(HttpMethod.Get, "/ThresholdInformation");

        Assert.Equal(10_000, (int)answer.Json["externalRequestThreshold"]!);
        Assert.Equal(60, (int)answer.Json["requestThresholdTimeframe"]!);
        Assert.Equal(2, (int)answer.Json["currentTimeframeRequestCount"]!);
    }

    [Fact]
    public async Task ThresholdInformation_AnHourLater_HasForgottenEarlierCalls()
    {
        await AutotaskAsync(HttpMethod.Get, "/Companies/0");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, (int)(await AutotaskAsync(HttpMethod.Get, "/ThresholdInformation")).Json["currentTimeframeRequestCount"]!);
    }

    [Fact]
    public async Task AnyCall_BeyondTheHourlyQuota_AnswersTooManyRequests()
    {
        Sandbox.Autotask.Behavior.Latency = Integration.Sandbox.Autotask.AutotaskLatency.None;
        Sandbox.Autotask.Behavior.HourlyQuota = 1;

        Assert.Equal(HttpStatusCode.OK, (await AutotaskAsync(HttpMethod.Get, "/Companies/0")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AutotaskAsync(HttpMethod.Get, "/Companies/0")).Status);
    }

    [Fact]
    public async Task Version_AnyUser_AnswersTexts() => Assert.Equal("2026", (string?)(await AutotaskAsync(HttpMethod.Get, "/Version")).Json["majorVersion"]);

    [Fact]
    public async Task VersionInformation_WithoutCredentials_AnswersApiVersions() =>
        Assert.Single((await SendAsync(new(HttpMethod.Get, "/atservicesrest/versioninformation"))).Json["apiVersions"]!.AsArray());
}
