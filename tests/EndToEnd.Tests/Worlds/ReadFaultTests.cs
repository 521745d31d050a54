using System.Net;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

/// <summary>Reads of Autotask fail around the write: before it nothing leaves, after it nothing is written again.</summary>
public sealed class ReadFaultTests
{
    private const string Units = "*/ContractServiceUnits/query";

    [Theory]
    [InlineData(SandboxFaultKind.Status)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    public async Task ReadBack_Fails_LeavesTheChangeSentUntilTheNextRunReadsIt(SandboxFaultKind kind)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = kind,
            Status = HttpStatusCode.InternalServerError,
            Route = Units,
            When = _ => world.Sandbox.Log.Adjustments.Count > 0,
            Times = null,
        });

        var report = await world.RunAsync();

        Assert.Equal((1, 0, 1), (report.Run.Counts.ChangesApplied, report.Run.Counts.ChangesVerified, report.Run.Counts.Unresolved));
        Assert.Equal(JournalState.Sent, Assert.Single(await world.JournalAsync()).State);
        await AssertSameWorldAsync(world);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task ReadBack_ConnectionIsLost_LeavesTheWriteOpenAndTheNextRunVerifies(HttpStatusCode status)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = status,
            Route = "*",
            When = _ => world.Sandbox.Log.Adjustments.Count > 0,
            Times = null,
        });

        var report = await world.RunAsync();

        Assert.Equal((RunStatus.CompletedWithIssues, 1), (report.Run.Status, report.Run.Counts.Unresolved));
        Assert.Equal(JournalState.Sent, Assert.Single(await world.JournalAsync()).State);
        await AssertSameWorldAsync(world);
    }

    [Theory]
    [InlineData("*/ContractServiceUnits/query", 0)]
    [InlineData("*/ContractServices/query", 1)]
    public async Task ReRead_FailsBeforeTheWrite_SendsNothing(string route, int askedByTheCheck)
    {
        await using var world = await DueAsync();
        var spared = int.MaxValue;
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.InternalServerError,
            Route = route,
            When = _ => Interlocked.Decrement(ref spared) < 0,
            Times = null,
        });

        var plan = await world.Job.PlanAsync();
        Volatile.Write(ref spared, askedByTheCheck);
        var report = await world.Job.ApplyAsync(plan.Hash, "a person");

        Assert.Equal((0, 1), (report.Run.Counts.ChangesApplied, report.Run.Counts.Failed));
        Assert.Empty(world.Sandbox.Log.Writes);
        await AssertSameWorldAsync(world);
    }

    [Fact]
    public async Task Apply_PersonEditedAfterThePlan_IsStaleAndPlannedAgain()
    {
        await using var world = await DueAsync();
        var plan = await world.Job.PlanAsync();
        world.Sandbox.Autotask.EditUnits(world.Line(0).Id, Undisturbed.ChangeDay.AddDays(-1), unitChange: 1);

        var report = await world.Job.ApplyAsync(plan.Hash, "a person");

        Assert.Equal((0, 1), (report.Run.Counts.ChangesApplied, report.Run.Counts.Failed));
        Assert.Empty(world.Sandbox.Log.Writes);
        await world.RunToRestAsync();
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Equal(6, world.UnitsOn(0, world.Today));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_PeriodPostedAfterThePlan_WritesNothingIntoIt(bool afterTheReRead)
    {
        await using var world = await DueAsync();
        var line = world.Line(0).Id;
        var plan = await world.Job.PlanAsync();
        if (afterTheReRead)
        {
            world.Sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.EditBefore,
                Route = "*/ServiceAdjustments",
                Edit = _ => world.Sandbox.Autotask.PostPeriod(line, Undisturbed.ChangeDay),
            });
        }
        else
        {
            world.Sandbox.Autotask.PostPeriod(line, Undisturbed.ChangeDay);
        }

        var report = await world.Job.ApplyAsync(plan.Hash, "a person");
        await world.RunToRestAsync();

        Assert.Equal((0, 1), (report.Run.Counts.ChangesApplied, report.Run.Counts.Failed));
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Contains($"BIL015 line:{line}", await world.FindingsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_ServiceGoneAfterThePlan_AddsNoLine(bool afterTheReRead)
    {
        await using var world = await DueAsync();
        var line = world.Line(0).Id;
        var plan = await world.Job.PlanAsync();
        if (afterTheReRead)
            world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EditBefore, Route = "*/ServiceAdjustments", Edit = _ => world.Sandbox.Autotask.RemoveService(line) });
        else
            world.Sandbox.Autotask.RemoveService(line);

        var report = await world.Job.ApplyAsync(plan.Hash, "a person");
        world.NextNight();
        var next = await world.RunAsync();

        Assert.Equal((0, 1), (report.Run.Counts.ChangesApplied, report.Run.Counts.Failed + report.Run.Counts.Unresolved));
        Assert.Equal((2, 1), (next.Run.Counts.Unchanged, next.Run.Counts.Failed + next.Run.Counts.Unresolved));
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.DoesNotContain(world.Sandbox.Autotask.ContractServices, service => service.Id == line);
    }

    private static async Task<World> DueAsync()
    {
        var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        return world;
    }

    private static async Task AssertSameWorldAsync(World world)
    {
        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(await Undisturbed.UnitsAsync(), world.Units);
    }
}
