using System.Text.RegularExpressions;
using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Runs;
using MspSync;
using MspSync.Commands;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>The sandbox breaks exactly one prerequisite, and the preflight names it, or the smallest set that the vendor's answer can tell apart.</summary>
public sealed partial class PrerequisiteTests
{
    public static TheoryData<string> Names => [.. Guides.All.Select(prerequisite => prerequisite.Name)];

    public static TheoryData<string> OfConnections =>
        [.. Guides.All.Where(prerequisite => prerequisite.Followers.Contains("PRE411")).Select(prerequisite => prerequisite.Name)];

    public static TheoryData<string> OfOneCustomer =>
        [.. Guides.All.Where(prerequisite => prerequisite.Ends != ExitCode.Configuration).Select(prerequisite => prerequisite.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Preflight_OnePrerequisiteBroken_NamesItAloneAndFoldsWhatFollows(string name)
    {
        var broken = Guides.All.Single(prerequisite => prerequisite.Name == name);
        await using var world = await World.StartAsync(broken.Settings);
        if (broken.IsLive)
            await world.GoLiveAsync();

        broken.Break(world);
        var report = await world.Preflight.RunAsync();

        var causes = report.Findings.Where(finding => finding.FollowsFrom is null).ToList();
        var cause = Assert.Single(causes);
        Assert.Equal(broken.Code, cause.Code);
        Assert.Contains(broken.Fix, cause.Fix, StringComparison.Ordinal);
        Assert.Equal(broken.Followers, report.Findings.Where(finding => finding.FollowsFrom is not null).Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.All(report.Findings.Where(finding => finding.FollowsFrom is not null), finding => Assert.Contains(report.Findings, other => other.Code == finding.FollowsFrom));
        Assert.Equal(broken.Ends, Outcome.Of(report));
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.DoesNotContain(report.Findings, finding => Holds(finding, world.Sandbox.Autotask.Secret) || Holds(finding, world.Sandbox.JumpCloud.ApiKey));
    }

    [Theory]
    [MemberData(nameof(OfConnections))]
    public async Task Run_PrerequisiteOfAConnectionBroken_EndsByTheSameFindingBeforeAnyWrite(string name)
    {
        var broken = Guides.All.Single(prerequisite => prerequisite.Name == name);
        await using var world = await World.StartAsync(broken.Settings);
        if (broken.IsLive)
            await world.GoLiveAsync();

        broken.Break(world);
        var preflight = await world.Preflight.RunAsync();

        var report = await world.Job.RunAsync();

        var blocking = Assert.Single(preflight.Findings, finding => finding.Severity == FindingSeverity.Blocking);
        Assert.Equal((RunStatus.Blocked, blocking.Text), (report.Run.Status, report.Run.Message));
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Theory]
    [MemberData(nameof(OfOneCustomer))]
    public async Task Preflight_PrerequisiteOfOneCustomerBroken_BlocksThoseForWhomTheNightPlansNothing(string name)
    {
        var broken = Guides.All.Single(prerequisite => prerequisite.Name == name);
        await using var world = await World.StartAsync(broken.Settings);
        if (broken.IsLive)
            await world.GoLiveAsync();

        broken.Break(world);
        var report = await world.Preflight.RunAsync();
        var plan = await world.Job.PlanAsync();

        Assert.Equal(
            plan.Outcomes.Where(outcome => outcome.Kind is not (OutcomeKind.Changed or OutcomeKind.Unchanged)).Select(outcome => outcome.TenantName).Order(StringComparer.Ordinal),
            report.Jobs[0].Links.Where(link => link.IsBlocked).Select(link => link.TenantName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_StoreIsDamaged_EndsByTheStoresFindingBeforeAnyWrite()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        var plan = await world.Job.PlanAsync();
        await world.RestartAsync(new WorldSettings { Store = store => new DamagedStore(store) });

        var night = await world.Job.RunAsync();
        var applied = await world.Job.ApplyAsync(plan.Hash, "ada");

        Assert.Equal((RunStatus.Blocked, DamagedStore.Text), (night.Run.Status, night.Run.Message));
        Assert.Equal(RunStatus.Blocked, applied.Run.Status);
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Preflight_NothingBroken_FindsNothingAndSavesNothing()
    {
        await using var world = await World.StartAsync(new WorldSettings { Seed = Customers.Well() });

        var report = await world.Preflight.RunAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(["billing"], report.Jobs.Select(job => job.Job));
        Assert.Equal([Customers.Name(1), Customers.Name(2), Customers.Name(3)], report.Jobs[0].Links.Select(link => link.TenantName));
        Assert.All(report.Jobs[0].Links, link => Assert.NotNull(link.Link?.Line));
        Assert.Empty(await world.Store.Links.ListAsync());
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guides_EveryPrerequisite_HasItsCodeInAGuideAndInTheTableOfFindings(string name)
    {
        var code = Guides.All.Single(prerequisite => prerequisite.Name == name).Code;

        Assert.Contains($"| {code} |", GuideFile.Read("findings"), StringComparison.Ordinal);
        Assert.Contains(code, GuideFile.Read("prepare-autotask") + GuideFile.Read("prepare-jumpcloud"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prepare-autotask")]
    [InlineData("prepare-jumpcloud")]
    [InlineData("connect-dots")]
    public void Guide_EveryCodeThatItNames_IsInTheTableOfFindings(string guide)
    {
        var findings = GuideFile.Read("findings");
        var named = Code().Matches(GuideFile.Read(guide)).Select(match => match.Value).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, code => Assert.Contains($"| {code} |", findings, StringComparison.Ordinal));
    }

    private static bool Holds(Finding finding, string secret) => finding.ToString().Contains(secret, StringComparison.Ordinal);

    [GeneratedRegex(@"\b(PRE|MAP|BIL|TCK|AST|JRN)\d{3}\b")]
    private static partial Regex Code();
}
