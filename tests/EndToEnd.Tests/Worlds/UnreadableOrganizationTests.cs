using System.Net;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Worlds;

/// <summary>What cannot be read of one organization is Unknown: nothing is written for it, a finding names it, and the others are written.</summary>
public sealed class UnreadableOrganizationTests
{
    private const string Events = "/insights/directory/v1/events";

    public static TheoryData<SandboxFaultKind, HttpStatusCode> Answers => new()
    {
        { SandboxFaultKind.Status, HttpStatusCode.Unauthorized },
        { SandboxFaultKind.Status, HttpStatusCode.Forbidden },
        { SandboxFaultKind.Status, HttpStatusCode.NotFound },
        { SandboxFaultKind.Status, HttpStatusCode.InternalServerError },
        { SandboxFaultKind.TruncatedBody, default },
        { SandboxFaultKind.HtmlBody, default },
        { SandboxFaultKind.ResetDuringBody, default },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Run_EventsCannotBeRead_WritesTheOthersOnly(SandboxFaultKind kind, HttpStatusCode status)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = kind,
            Status = status,
            Route = Events,
            Organization = world.Organization(0),
            Times = null,
        });

        await AssertOnlyOthersAsync(world);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Run_FieldsAbsentAndCountsFail_WritesTheOthersOnly(SandboxFaultKind kind, HttpStatusCode status)
    {
        await using var world = await DueAsync(UsageFields.Absent);
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = kind,
            Status = status,
            Route = "/api/systemusers",
            Organization = world.Organization(0),
            Times = null,
        });

        await AssertOnlyOthersAsync(world);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Run_FieldsNullAndCountsFail_WritesTheOthersOnly(HttpStatusCode status)
    {
        await using var world = await DueAsync(UsageFields.Null);
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = status,
            Route = "/api/system*",
            Organization = world.Organization(0),
            Times = null,
        });

        await AssertOnlyOthersAsync(world);
    }

    [Theory]
    [InlineData(UsageFields.Absent)]
    [InlineData(UsageFields.Null)]
    public async Task Run_FieldsMissingAndCountsAnswer_WritesAll(UsageFields usage)
    {
        await using var world = await DueAsync(usage);

        var report = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, report.Run.Status);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
    }

    [Theory]
    [InlineData(SandboxFaultKind.Status, HttpStatusCode.InternalServerError)]
    [InlineData(SandboxFaultKind.Status, HttpStatusCode.Forbidden)]
    [InlineData(SandboxFaultKind.TruncatedBody, default(HttpStatusCode))]
    [InlineData(SandboxFaultKind.HtmlBody, default(HttpStatusCode))]
    public async Task Run_SweepPageCannotBeRead_WritesTheOrganizationsOfOtherPages(SandboxFaultKind kind, HttpStatusCode status)
    {
        await using var world = await World.LiveAsync(new WorldSettings { Seed = SandboxSeed.Uniform(organizations: 102) });
        var last = world.Sandbox.JumpCloud.Organizations.OrderBy(organization => organization.Id, StringComparer.Ordinal).Skip(100).Select(item => item.Id).ToList();
        var unread = Enumerable.Range(0, 102).Single(number => world.Organization(number) == last[0]);
        world.Noon();
        world.AddUsers(unread, 1);
        world.AddUsers(0, 1);
        world.NextNight();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = kind,
            Status = status,
            Route = "/api/organizations",
            When = request => request.Query("skip") == "100",
            Times = null,
        });

        var report = await world.RunAsync();

        Assert.Equal((1, 99, 2), (report.Run.Counts.Changed, report.Run.Counts.Unchanged, report.Run.Counts.Failed));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        var findings = await world.FindingsAsync();
        Assert.All(last, organization => Assert.Contains($"BIL001 tenant:{organization}", findings));
        Assert.Contains("BIL035 connection:source", findings);
        var followUps = (await world.Store.Findings.ListOpenAsync()).Where(finding => finding.Code == "BIL001");
        Assert.All(followUps, finding => Assert.Equal("BIL035", finding.FollowsFrom));

        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (unread, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Run_EveryKeyedReadRefused_FailsWithNothingWritten()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.Unauthorized, Route = Events, Times = null });

        var report = await world.RunAsync();

        Assert.Equal(3, report.Run.Counts.Failed);
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    private static async Task<World> DueAsync(UsageFields usage = UsageFields.Shown)
    {
        var world = await World.LiveAsync();
        world.Sandbox.JumpCloud.Organizations[0].Usage = usage;
        world.Noon();
        world.AddUsers(0, 1);
        world.AddUsers(1, 1);
        world.NextNight();
        return world;
    }

    private static async Task AssertOnlyOthersAsync(World world)
    {
        var report = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithIssues, report.Run.Status);
        Assert.Equal((1, 1, 1), (report.Run.Counts.Changed, report.Run.Counts.Unchanged, report.Run.Counts.Failed));
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay));
        Assert.Equal(5, world.Line(0).UnitsOn(world.Today));
        Assert.Contains($"BIL001 tenant:{world.Organization(0)}", await world.FindingsAsync());

        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
        Assert.DoesNotContain(await world.FindingsAsync(), finding => finding.StartsWith("BIL001", StringComparison.Ordinal));
    }
}
