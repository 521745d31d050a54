using System.Net;
using Integration.Core;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Faults;

namespace Integration.Dots.Tests;

public sealed class CheckTests : DotsTest
{
    protected override void Plant(DotsSeed seed)
    {
    }

    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothingInTwoRequests()
    {
        Assert.Empty(await CreateTarget().CheckAsync(Cancel));
        Assert.Equal(2, Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CheckAsync_KeyRefused_NamesKeyAndHeaderAndShowsNeither(bool isWrong)
    {
        if (!isWrong)
            Server.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow();

        var finding = Assert.Single(await CreateTarget(options => options.ApiKey = isWrong ? "a-wrong-key" : options.ApiKey).CheckAsync(Cancel));

        Assert.Equal(("PRE301", FindingSeverity.Blocking, "connection:target"), (finding.Code, finding.Severity, finding.Subject));
        Assert.Contains("expired", finding.Text, StringComparison.Ordinal);
        Assert.Contains("ApiKeyHeader", finding.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("a-wrong-key", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_NobodyListens_SaysThatDotsCouldNotBeAsked() =>
        Assert.Equal(["PRE302"], await CodesAsync(CreateTarget(options => options.BaseAddress = new Uri("http://127.0.0.1:1/"))));

    [Fact]
    public async Task CheckAsync_AnswersOfSomebodyElse_SayThatDotsCouldNotBeAsked()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*", HttpStatusCode.NotFound, "<html>"));

        Assert.Equal(["PRE302"], await CodesAsync(CreateTarget()));
    }

    [Fact]
    public async Task CheckAsync_Throttled_SaysSo()
    {
        Server.Behavior.RequestsPerMinute = 1;

        Assert.Equal(["PRE303"], await CodesAsync(CreateTarget()));
    }

    [Theory]
    [InlineData(30.5, null)]
    [InlineData(30, "connection:target:key-30d")]
    [InlineData(14, "connection:target:key-14d")]
    [InlineData(6.9, "connection:target:key-7d")]
    [InlineData(0.5, "connection:target:key-1d")]
    [InlineData(-3, "connection:target:key-expired")]
    public async Task CheckAsync_KeyExpires_WarnsAtEachThreshold(double days, string? subject)
    {
        var target = CreateTarget(options: new DotsOptions { KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(days) });

        var findings = await target.CheckAsync(Cancel);

        Assert.Equal(subject is null ? [] : [("PRE304", subject, FindingSeverity.Warning)], findings.Select(finding => (finding.Code, finding.Subject, finding.Severity)));
    }

    [Fact]
    public async Task CheckAsync_NoPartnerEndpoint_SaysThatNothingIsWritten()
    {
        Assert.Equal(["PRE305"], await CodesAsync(CreatePublicTarget()));
        Assert.Equal(2, Requests);
    }

    [Fact]
    public async Task CheckAsync_NeitherEndpointNorPath_IsBlocking() =>
        Assert.Equal(["PRE306", "PRE305"], await CodesAsync(CreatePublicTarget(options => options.Paths.AssetsBySerialNumber = null)));

    [Fact]
    public async Task CheckAsync_PartnerAddressLeadsElsewhere_IsBlocking()
    {
        Server.Behavior.HasPartnerEndpoint = false;

        Assert.Equal(["PRE307"], await CodesAsync(CreateTarget()));
    }

    private static async Task<IEnumerable<string>> CodesAsync(DotsAssetTarget target) => (await target.CheckAsync(Cancel)).Select(finding => finding.Code);
}
