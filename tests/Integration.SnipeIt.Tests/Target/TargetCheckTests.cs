using System.Net;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests.Target;

public sealed class TargetCheckTests : TargetTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        for (var number = 1; number <= 20; number++)
            seed.Hardware.Add(new HardwareSeed { AssetTag = $"T{number}", Serial = $"S{number}", Company = number % 2 == 0 ? "Sales" : null });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "old", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone", IsDeleted = true });
    }

    [Fact]
    public async Task CheckAsync_AllIsWell_FindsNothingAndWritesNothing()
    {
        Assert.Empty(await CreateTarget().CheckAsync(Cancel));
        Assert.Equal(
            [("/fieldsets", 1), ("/hardware", 3), ("/models", 1), ("/statuslabels", 1)], Sandbox.Log.Requests.Select(count => (count.Route, count.Requests)));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task CheckAsync_TokenRefused_NamesTheTokenAndShowsNone()
    {
        var finding = Assert.Single(await CreateTarget(options => options.Token = "a-wrong-token").CheckAsync(Cancel));

        Assert.Equal(("PRE201", FindingSeverity.Blocking, "connection:target"), (finding.Code, finding.Severity, finding.Subject));
        Assert.DoesNotContain("a-wrong-token", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_NobodyListens_SaysThatSnipeItCouldNotBeAsked() =>
        Assert.Equal(["PRE202"], await CodesAsync(options => options.Address = new Uri("http://127.0.0.1:1/")));

    [Theory]
    [InlineData("*/models")]
    [InlineData("*/fieldsets")]
    [InlineData("*/hardware")]
    public async Task CheckAsync_NotPermitted_SaysWhatToPermit(string route)
    {
        Sandbox.Faults.Add(SandboxFault.Answer(route, HttpStatusCode.Forbidden, """{"message":"This action is unauthorized."}"""));

        Assert.Equal(["PRE203"], await CodesAsync());
    }

    [Fact]
    public async Task CheckAsync_Throttled_NamesTheLimit()
    {
        Server.Behavior.ThrottlePerMinute = 2;

        Assert.Equal(["PRE204"], await CodesAsync());
    }

    [Fact]
    public async Task CheckAsync_SettingsOfWhatIsNotThere_AreNamedTogether()
    {
        var finding = Assert.Single(await CreateTarget(options =>
        {
            options.Fields["costCentre"] = "Cost Centre";
            options.Companies["1"] = "Marketing";
            options.Create.FallbackModel = "X1";
        }).CheckAsync(Cancel));

        Assert.Equal(("PRE205", FindingSeverity.Blocking), (finding.Code, finding.Severity));
        Assert.Equal(
            "Fields:costCentre is 'Cost Centre', which is a custom field of no fieldset in Snipe-IT. Companies:1 is 'Marketing', which Snipe-IT does not have. " +
            "Create:FallbackModel is 'X1', which Snipe-IT does not have.",
            finding.Evidence);
    }

    [Fact]
    public async Task CheckAsync_OneCompanyForTwoAccounts_IsNamed()
    {
        var finding = Assert.Single(await CreateTarget(options =>
        {
            options.Companies["1"] = "Sales";
            options.Companies["2"] = "2";
        }).CheckAsync(Cancel));

        Assert.Equal("Companies:2 is '2', which is account 1's company too.", finding.Evidence);
    }

    [Fact]
    public async Task CheckAsync_NoStatusLabelAndNoFields_SaysWhatWillNotHappen() =>
        Assert.Equal(["PRE207", "PRE206"], await CodesAsync(options =>
        {
            options.Create.Status = null;
            options.Fields.Clear();
        }));

    [Fact]
    public async Task CheckAsync_ServerThatIgnoresStatuses_IsBlocking()
    {
        Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Route = "*/hardware",
            Status = HttpStatusCode.OK,
            Body = """{"total":1,"rows":[{"id":1,"status_label":{"id":1,"name":"Ready","status_type":"deployable"}}]}""",
            Times = 2,
        });

        Assert.Equal(["PRE208", "PRE208"], await CodesAsync());
    }

    [Fact]
    public async Task CheckAsync_AllOfOneCompany_SaysThatOthersMayBeHidden()
    {
        for (var number = 1; number <= 20; number++)
            Server.EditHardware(number, "company_id", "2");
        Server.Behavior.TokenCompany = "Sales";

        var finding = Assert.Single(await CreateTarget().CheckAsync(Cancel));

        Assert.Equal(("PRE209", FindingSeverity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("'Sales', although there are 2 companies", finding.Text, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> CodesAsync(Action<SnipeItOptions>? configure = null) =>
        (await CreateTarget(configure).CheckAsync(Cancel)).Select(finding => finding.Code);
}
