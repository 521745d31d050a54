using System.Net;
using Integration.Core;
using Integration.Sandbox.Faults;
using TestSupport;

namespace Integration.Autotask.Tests;

public sealed class CheckTests : AutotaskTest
{
    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothingInFewRequests()
    {
        Assert.Empty(await Target.CheckAsync(Cancel));
        Assert.Equal(
            [("/ContractServiceAdjustments/entityInformation", 1), ("/ContractServices/query", 1), ("/ThresholdInformation", 2), ("/zoneInformation", 1)],
            Sandbox.Log.Requests.Select(count => (count.Route, count.Requests)));
    }

    [Fact]
    public async Task CheckAsync_UserUnknownToDiscovery_NamesTheUserAlone()
    {
        Sandbox.Autotask.Behavior.IsUserKnown = false;

        var finding = await OnlyAsync("PRE001", FindingSeverity.Blocking);

        Assert.Contains("UserName", finding.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", finding.Text + finding.Fix, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("code")]
    public async Task CheckAsync_EmptyRefusal_NamesEverythingThatItMayBe(string wrong)
    {
        var target = CreateTarget(configure: options =>
        {
            options.Secret = wrong == "secret" ? "a-wrong-secret" : options.Secret;
            options.IntegrationCode = wrong == "code" ? "AWRONGCODE" : options.IntegrationCode;
        });

        var finding = Assert.Single(await target.CheckAsync(Cancel));

        Assert.Equal("PRE002", finding.Code);
        Assert.All(["user name", "secret", "integration code", "security level"], part => Assert.Contains(part, finding.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("a-wrong-secret", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_AutotaskNamesTheIntegrationCode_SoDoesTheFinding()
    {
        Sandbox.Autotask.Behavior.NamesInvalidIntegrationCode = true;
        var target = CreateTarget(configure: options => options.IntegrationCode = "AWRONGCODE");

        Assert.Equal(["PRE003"], (await target.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    [Fact]
    public async Task CheckAsync_NobodyListens_SaysThatAutotaskCouldNotBeAsked()
    {
        var target = CreateTarget(configure: options => options.ZoneDiscoveryAddress = new Uri("http://127.0.0.1:1/"));

        var finding = Assert.Single(await target.CheckAsync(Cancel));

        Assert.Equal("PRE004", finding.Code);
        Assert.Contains("127.0.0.1:1", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_UserWhoCannotReadCosts_BlocksTheConnection()
    {
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        await OnlyAsync("PRE005", FindingSeverity.Blocking);
    }

    [Fact]
    public async Task CheckAsync_OneLineWithoutCost_IsNoHiddenCost()
    {
        Sandbox.Autotask.EditUnitCost(Number(FirstLine), null);

        Assert.Empty(await Target.CheckAsync(Cancel));
    }

    [Theory]
    [InlineData(8000, 1)]
    [InlineData(9500, 0)]
    public async Task CheckAsync_QuotaNearlyUsed_WarnsAndAsksNoMoreOnceItIsUsedUp(int used, int queries)
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ThresholdInformation", HttpStatusCode.OK,
            $$"""{"externalRequestThreshold":10000,"requestThresholdTimeframe":60,"currentTimeframeRequestCount":{{used}}}"""));

        var finding = await OnlyAsync("PRE006", FindingSeverity.Warning);

        Assert.StartsWith($"{used} of 10000 requests in the last 60 minutes, {10000 - used} left; ", finding.Evidence, StringComparison.Ordinal);
        Assert.Equal(queries, Sandbox.Log.Requests.Count(count => count.Route == "/ContractServices/query"));
    }

    [Fact]
    public async Task CheckAsync_OthersUseHalfOfTheHour_WarnsWithTheirShareAndWhatIsLeft()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ThresholdInformation", HttpStatusCode.OK,
            """{"externalRequestThreshold":10000,"requestThresholdTimeframe":60,"currentTimeframeRequestCount":6000}"""));

        var finding = await OnlyAsync("PRE012", FindingSeverity.Warning);

        Assert.Equal("6000 of 10000 requests in the last 60 minutes, 4000 left; 5999 of them were not counted by this client's budget.", finding.Evidence);
    }

    [Fact]
    public async Task CheckAsync_UserWithoutAnApiOnlyLevel_IsTheSameEmptyAnswerAndTheSameFinding()
    {
        Sandbox.Autotask.Behavior.IsApiOnly = false;

        var finding = await OnlyAsync("PRE002", FindingSeverity.Blocking);

        Assert.Contains("security level", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_ClockFarFromAutotasks_Warns()
    {
        var target = CreateTarget(time: new ManualTimeProvider(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        var finding = Assert.Single(await target.CheckAsync(Cancel));

        Assert.Equal(("PRE007", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("behind", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_PermissionMissing_NamesIt()
    {
        Sandbox.Faults.Add(SandboxFault.Answer(
            "*/ContractServices/query", HttpStatusCode.InternalServerError, """{"errors":["The logged in Resource does not have the adequate permissions to query this entity."]}"""));

        var finding = await OnlyAsync("PRE008", FindingSeverity.Blocking);

        Assert.Contains("adequate permissions", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_UserMayNotAdjust_SaysSoBeforeTheFirstNight()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ContractServiceAdjustments/entityInformation", HttpStatusCode.OK, """{"info":{"canCreate":false}}"""));

        await OnlyAsync("PRE008", FindingSeverity.Blocking);
    }

    [Fact]
    public async Task CheckAsync_CompanyTypeThatDoesNotExist_ListsThoseThatDo()
    {
        var target = CreateTarget(new AutotaskOptions { CompanyTypes = ["Klient"] });

        var finding = Assert.Single(await target.CheckAsync(Cancel));

        Assert.Equal("PRE009", finding.Code);
        Assert.Contains("Customer (1)", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_CompanyIdFieldThatDoesNotExist_ListsThoseThatDo()
    {
        Sandbox.Autotask.AddUserDefinedField("Companies", "Fleet");
        var target = CreateTarget(new AutotaskOptions { CompanyIdField = "JumpCloud organization" });

        var finding = Assert.Single(await target.CheckAsync(Cancel));

        Assert.Equal(("PRE013", FindingSeverity.Blocking), (finding.Code, finding.Severity));
        Assert.Equal("Autotask has no user-defined field 'JumpCloud organization' on companies. It has: Fleet.", finding.Text);
    }

    [Fact]
    public async Task CheckAsync_CompanyIdFieldThatExists_FindsNothing()
    {
        Sandbox.Autotask.AddUserDefinedField("Companies", "JumpCloud organization");

        Assert.Empty(await CreateTarget(new AutotaskOptions { CompanyIdField = "jumpcloud organization" }).CheckAsync(Cancel));
    }

    [Fact]
    public async Task CheckAsync_Anything_WritesNothing()
    {
        await Target.CheckAsync(Cancel);

        Assert.Empty(Sandbox.Log.Writes);
    }

    private async Task<Finding> OnlyAsync(string code, FindingSeverity severity)
    {
        var finding = Assert.Single(await Target.CheckAsync(Cancel));
        Assert.Equal((code, severity, "connection:target"), (finding.Code, finding.Severity, finding.Subject));
        return finding;
    }
}
