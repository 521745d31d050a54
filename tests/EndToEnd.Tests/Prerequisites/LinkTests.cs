using System.Net;
using EndToEnd.Tests.Worlds;
using Integration.Autotask;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>What concerns one customer stands at that customer, and is found in reads of many.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task Preflight_CompanyMadeInactive_WarnsAtItsLink()
    {
        await using var world = await LiveAsync();
        world.Sandbox.Autotask.SetCompanyActive(world.Sandbox.Autotask.Companies.Single(company => company.Name == Customers.Name(1)).Id, false);

        await AssertFirstAsync(world, ("MAP027", FindingSeverity.Warning));
    }

    [Fact]
    public async Task Preflight_CompanyOfATypeThatIsNotBilled_WarnsAtItsLink()
    {
        var seed = Customers.Build(new CompanySeed { Name = Customers.Name(1), CompanyType = 3, Contracts = { Customers.Contract() } });
        await using var world = await LiveAsync(seed);
        await world.RestartAsync(new WorldSettings
        {
            Integration = builder => builder.Services.Configure<AutotaskOptions>(builder.Name, options => options.CompanyTypes.Add("Customer")),
        });

        await AssertFirstAsync(world, ("MAP021", FindingSeverity.Warning));
    }

    [Theory]
    [InlineData(29, "PRE414")]
    [InlineData(30, null)]
    public async Task Preflight_ContractEnds_WarnsWithinTheTimeThatIsSet(int days, string? code)
    {
        await using var world = await LiveAsync(Customers.Seed(Customers.Contract(end: new DateOnly(2026, 11, 10).AddDays(days))));

        await AssertFirstAsync(world, code is null ? [] : [(code, FindingSeverity.Warning)]);
    }

    [Fact]
    public async Task Preflight_ContractOverSinceItWasLinked_SaysSoOnce()
    {
        await using var world = await LiveAsync(Customers.Seed(Customers.Contract(end: new DateOnly(2026, 11, 15))));
        world.MoveTo(new DateOnly(2026, 11, 20), 2);

        await AssertFirstAsync(world, ("BIL006", FindingSeverity.Warning));
    }

    [Fact]
    public async Task Preflight_PeriodPosted_IsNoted()
    {
        await using var world = await LiveAsync(Customers.Seed(Customers.Contract(posted: new DateOnly(2026, 11, 30))));

        await AssertFirstAsync(world, ("PRE416", FindingSeverity.Info));
    }

    [Fact]
    public async Task Preflight_PeriodNotPostedTwoWeeksAfterItsEnd_Warns()
    {
        await using var world = await LiveAsync(Customers.Seed(Customers.Contract(posted: new DateOnly(2026, 8, 31))));

        var finding = Assert.Single(await AssertFirstAsync(world, ("PRE417", FindingSeverity.Warning)));
        Assert.Contains("up to 2026-09-30", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_JumpCloudsOwnIntegrationOnTheLine_BlocksThatLinkAlone()
    {
        await using var world = await LiveAsync();
        var line = world.Line(0);
        world.Sandbox.JumpCloud.Map(new SandboxMapping(world.Organization(0), 1, line.ContractId, line.Id, LastSync: world.Sandbox.Clock.GetUtcNow()));

        var report = await world.Preflight.RunAsync();

        Assert.False(report.IsBlocked);
        Assert.Equal([true, false, false], report.Jobs[0].Links.Select(link => link.IsBlocked));
        Assert.Equal(["BIL013"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Preflight_OrganizationThatCannotBeCounted_IsUnknownAndNotGone()
    {
        var seed = Customers.Well();
        seed.Organizations[0] = new OrganizationSeed { Name = Customers.Name(1), Members = seed.Organizations[0].Members, Usage = UsageFields.Absent };
        await using var world = await LiveAsync(seed);
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Forbidden, Route = "/api/systemusers", Times = null });

        await AssertFirstAsync(world, ("BIL001", FindingSeverity.Warning));
    }

    [Fact]
    public async Task Preflight_UnitsChangedBySomebody_AreHeldAsTheNightHoldsThem()
    {
        await using var world = await LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        await world.RunToRestAsync();
        world.Sandbox.Autotask.EditUnits(world.Line(0).Id, world.Today, unitChange: 4);
        world.Sandbox.Log.ResetCounters();

        var report = await world.Preflight.RunAsync();

        Assert.Equal(["BIL011"], report.Findings.Select(finding => finding.Code));
        Assert.Equal([(Customers.Name(1), true), (Customers.Name(2), false), (Customers.Name(3), false)], report.Jobs[0].Links.Select(link => (link.TenantName, link.IsBlocked)));
    }

    [Fact]
    public async Task Preflight_OrganizationGone_BlocksItsLinkAlone()
    {
        await using var world = await LiveAsync();
        world.Sandbox.JumpCloud.RemoveOrganization(world.Organization(0));

        await AssertFirstAsync(world, ("BIL002", FindingSeverity.Blocking));
    }

    [Fact]
    public async Task Preflight_PeriodTypeThatIsNotKnown_IsUnknownAndNotAbsent()
    {
        await using var world = await World.StartAsync(new WorldSettings { Seed = Customers.Seed(Customers.Contract(service: Customers.OfItsOwn)) });
        world.Sandbox.Autotask.Services.Single(service => service.Name == Customers.OfItsOwn)["periodType"] = 9L;

        var finding = Assert.Single(await AssertFirstAsync(world, ("MAP031", FindingSeverity.Warning)));
        Assert.Contains("has the period type 9", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_CompanyIdFieldMistyped_NamesTheSettingAndNoRunBegins()
    {
        await using var world = await World.StartAsync(new WorldSettings
        {
            Seed = Customers.Well(),
            Integration = builder => builder.Services.Configure<AutotaskOptions>(builder.Name, options => options.CompanyIdField = "JumpClod organization"),
        });

        var report = await world.Preflight.RunAsync();
        var run = await world.Job.RunAsync();

        Assert.Equal(["PRE013", "PRE411"], report.Findings.Select(finding => finding.Code));
        Assert.Equal(RunStatus.Blocked, run.Run.Status);
    }

    [Fact]
    public async Task Preflight_PriceListInAnotherCurrency_WarnsAtEveryLine()
    {
        var settings = new WorldSettings
        {
            Seed = Customers.Well(),
            Options = options =>
            {
                options.Billing.DefaultPolicy = new BillingPolicy { UnitCost = UnitCostSource.PriceList };
                options.Billing.PriceList.Add(new PriceListEntry { UnitCost = 9m, Currency = "XTS" });
            },
        };
        await using var world = await World.LiveAsync(settings);

        var report = await world.Preflight.RunAsync();

        Assert.Equal(["BIL025", "BIL025", "BIL025"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Preflight_SourceRefused_StillLooksAtWhatTheTargetTellsOfLinks()
    {
        await using var world = await LiveAsync();
        world.Sandbox.Autotask.RemoveService(world.Line(0).Id);
        world.Sandbox.JumpCloud.ApiKey = "a newer one";

        var report = await world.Preflight.RunAsync();

        Assert.Equal(["MAP008", "PRE101"], report.Findings.Where(finding => finding.FollowsFrom is null).Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Preflight_ManyLinks_ReadsThemInBatches()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Seed = SandboxSeed.Uniform(organizations: 120) });
        world.Sandbox.Log.ResetCounters();

        var report = await world.Preflight.RunAsync();

        Assert.Equal(120, report.Jobs[0].Links.Count);
        Assert.InRange(world.Sandbox.Log.Requests.Sum(count => count.Requests), 1, 30);
    }

    private static Task<World> LiveAsync(SandboxSeed? seed = null) => World.LiveAsync(new WorldSettings { Seed = seed ?? Customers.Well() });

    private static async Task<IReadOnlyList<Finding>> AssertFirstAsync(World world, params (string Code, FindingSeverity Severity)[] expected)
    {
        var report = await world.Preflight.RunAsync();
        var links = report.Jobs.Single().Links;

        Assert.Empty(report.Jobs[0].Connections.SelectMany(connection => connection.Findings));
        Assert.All(links.Where(link => link.TenantName != Customers.Name(1)), link => Assert.Empty(link.Findings));
        var first = links.Single(link => link.TenantName == Customers.Name(1)).Findings;
        Assert.Equal(expected, first.Select(finding => (finding.Code, finding.Severity)));
        Assert.All(first, finding => Assert.NotNull(finding.Fix));
        return first;
    }
}
