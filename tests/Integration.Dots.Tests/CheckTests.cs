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
    [InlineData(30, "within 30 days")]
    [InlineData(14, "within 14 days")]
    [InlineData(6.9, "within 7 days")]
    [InlineData(0.5, "within a day")]
    [InlineData(-3, "expired on")]
    public async Task CheckAsync_KeyExpires_WarnsAtEachThreshold(double days, string? text)
    {
        var target = CreateTarget(options: new DotsOptions { KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(days) });

        var findings = await target.CheckAsync(Cancel);

        Assert.Equal(text is null ? [] : [("PRE304", "connection:target:key", FindingSeverity.Warning)], findings.Select(finding => (finding.Code, finding.Subject, finding.Severity)));
        Assert.All(findings, finding => Assert.Contains(text!, finding.Text, StringComparison.Ordinal));
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
