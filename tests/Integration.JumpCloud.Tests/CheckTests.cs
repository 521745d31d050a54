using System.Net;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using TestSupport;

namespace Integration.JumpCloud.Tests;

public sealed class CheckTests : JumpCloudTest
{
    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothing() => Assert.Empty(await Source.CheckAsync(Cancel));

    [Fact]
    public async Task CheckAsync_WrongKey_NamesEverythingThatItMayBeAndNotTheKey()
    {
        var source = CreateSource(configure: options => options.ApiKey = "jca_a_wrong_key");

        var finding = Assert.Single(await source.CheckAsync(Cancel));

        Assert.Equal(("PRE101", FindingSeverity.Blocking, "connection:source"), (finding.Code, finding.Severity, finding.Subject));
        Assert.All(["mistyped", "expired", "newer one", "another region"], part => Assert.Contains(part, finding.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("jca_a_wrong_key", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_ExpiredKey_IsTheSameAnswerAndTheSameFinding()
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(-1);

        Assert.Equal(["PRE101"], (await Source.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task CheckAsync_NobodyListens_SaysThatJumpCloudCouldNotBeAsked()
    {
        var source = CreateSource(configure: options => options.ConsoleAddress = new Uri("http://127.0.0.1:1/"));

        Assert.Equal(["PRE102"], (await source.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task CheckAsync_WrongProvider_NamesIt()
    {
        var source = CreateSource(new JumpCloudOptions { ProviderId = "ffffffffffffffffffffffff" });

        var finding = Assert.Single(await source.CheckAsync(Cancel));

        Assert.Equal(("PRE103", FindingSeverity.Blocking), (finding.Code, finding.Severity));
        Assert.Contains("'ffffffffffffffffffffffff'", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "*/providers/*")]
    [InlineData(HttpStatusCode.Unauthorized, "*/providers/*")]
    [InlineData(HttpStatusCode.Forbidden, "*/administrators")]
    public async Task CheckAsync_ProviderNotReadable_NamesTheRole(HttpStatusCode status, string route)
    {
        Sandbox.Faults.Add(SandboxFault.Answer(route, status));

        var finding = Assert.Single(await Source.CheckAsync(Cancel));

        Assert.Equal("PRE104", finding.Code);
        Assert.Contains("Admin with Billing", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_KeyOfASingleOrganization_BlocksWhatNeedsAProvider()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/users/getSelf", HttpStatusCode.OK, """{"_id":"0ad000000000000000000001"}"""));

        var finding = Assert.Single(await Source.CheckAsync(Cancel));

        Assert.Equal(("PRE105", FindingSeverity.Blocking), (finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData(29.5, "expires within 30 days")]
    [InlineData(14, "expires within 14 days")]
    [InlineData(6.5, "expires within 7 days")]
    [InlineData(0.5, "expires within a day")]
    public async Task CheckAsync_KeyExpiresSoon_WarnsAnewAtEachThreshold(double days, string text)
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(days);

        var finding = (await Source.CheckAsync(Cancel)).Single(finding => finding.Code == "PRE106");

        Assert.Equal(("connection:source:key", FindingSeverity.Warning), (finding.Subject, finding.Severity));
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        Assert.StartsWith("The API key", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_KeyExpiresLater_SaysNothing()
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = Sandbox.Clock.GetUtcNow().AddDays(31);

        Assert.DoesNotContain(await Source.CheckAsync(Cancel), finding => finding.Code == "PRE106");
    }

    [Fact]
    public async Task CheckAsync_AnotherAdministratorsKeyExpires_SaysNothingWhenTheOwnIsKnown()
    {
        Sandbox.Faults.Add(Administrators("another"));

        Assert.Empty(await Source.CheckAsync(Cancel));
    }

    [Fact]
    public async Task CheckAsync_OwnAdministratorCannotBeTold_SaysThatItMayBeThisKey()
    {
        Sandbox.Faults.Add(Administrators("another"));
        var source = CreateSource(new JumpCloudOptions { ProviderId = Sandbox.JumpCloud.ProviderId });
        Sandbox.Faults.Add(SandboxFault.Answer("/api/users/getSelf", HttpStatusCode.NotFound));

        var findings = await source.CheckAsync(Cancel);

        Assert.Equal(["PRE106", "PRE112"], findings.Select(finding => finding.Code));
        Assert.Contains("which may be this one", findings[0].Text, StringComparison.Ordinal);
        Assert.Contains("role, API access", findings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_AnswerAboutTheOwnAdministratorHasNoId_SaysSo()
    {
        var source = CreateSource(new JumpCloudOptions { ProviderId = Sandbox.JumpCloud.ProviderId });
        Sandbox.Faults.Add(SandboxFault.Answer("/api/users/getSelf", HttpStatusCode.OK, "{}"));

        var findings = await source.CheckAsync(Cancel);

        Assert.Equal([("PRE112", "JumpCloud's answer names no id.")], findings.Select(finding => (finding.Code, finding.Evidence)));
    }

    [Fact]
    public async Task CheckAsync_AdministratorWithoutBilling_NamesTheRole()
    {
        Sandbox.JumpCloud.Behavior.RoleName = "Help Desk";

        var findings = await Source.CheckAsync(Cancel);

        Assert.Equal([("PRE113", FindingSeverity.Blocking, "PRE110"), ("PRE110", FindingSeverity.Warning, null)], findings.Select(finding => (finding.Code, finding.Severity, finding.FollowsFrom)));
        Assert.Contains("'Help Desk'", findings[1].Evidence, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.Contains("Admin with Billing", finding.Fix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CheckAsync_IntegrationsHiddenThoughTheRoleIsRight_BlocksByItself()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/integrations", HttpStatusCode.Forbidden));

        var finding = Assert.Single(await Source.CheckAsync(Cancel));

        Assert.Equal(("PRE113", null), (finding.Code, finding.FollowsFrom));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task CheckAsync_IntegrationsFailOtherwise_LeavesItToTheReading(HttpStatusCode status)
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/integrations", status));

        Assert.Empty(await Source.CheckAsync(Cancel));
    }

    [Fact]
    public async Task CheckAsync_ApiAccessOffAndKeyRefused_IsTheAnswerOfAWrongKey()
    {
        Sandbox.JumpCloud.Behavior.IsApiAccessEnabled = false;

        var finding = Assert.Single(await Source.CheckAsync(Cancel));

        Assert.Equal("PRE101", finding.Code);
        Assert.Contains("may not use the API", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_ApiAccessOffAndKeyTaken_SaysThatNoNewOneCanBeMade()
    {
        Sandbox.JumpCloud.Behavior.IsApiAccessEnabled = false;
        Sandbox.JumpCloud.Behavior.KeysOutliveApiAccess = true;

        Assert.Equal(["PRE111"], (await Source.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task CheckAsync_ClockFarFromJumpClouds_Warns()
    {
        var source = CreateSource(time: new ManualTimeProvider(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        var finding = Assert.Single(await source.CheckAsync(Cancel));

        Assert.Equal("PRE107", finding.Code);
        Assert.Contains("ahead of", finding.Text, StringComparison.Ordinal);
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(1);

    private SandboxFault Administrators(string id)
    {
        var expiry = Sandbox.Clock.GetUtcNow().AddDays(3).ToString("O");
        return SandboxFault.Answer("*/administrators", HttpStatusCode.OK,
            $$$"""
            {"totalCount":2,"results":[
              {"id":"{{{id}}}","apiKeyHash":{"prefix":"jca_x","expireAt":"{{{expiry}}}"}},
              {"id":"0ad000000000000000000001","apiKeyHash":{"prefix":"jca_s"}}]}
            """);
    }
}
