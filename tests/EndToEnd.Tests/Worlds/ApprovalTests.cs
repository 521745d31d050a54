using System.Net;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Worlds;

/// <summary>What a night may write by itself, and what waits for a person.</summary>
public sealed class ApprovalTests
{
    [Fact]
    public async Task FirstPlan_IsHeldUntilItsHashIsApprovedAndThenTheNightsGoOnAlone()
    {
        await using var world = await World.StartAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();

        var held = await world.RunAsync();
        Assert.Equal((1, 0), (held.Run.Counts.Held, held.Run.Counts.ChangesApplied));
        Assert.Empty(world.Sandbox.Log.Writes);
        await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Job.ApplyAsync("00000000", "a person"));

        var approved = await world.GoLiveAsync();
        Assert.Equal((1, 1), (approved.Run.Counts.ChangesPlanned, approved.Run.Counts.ChangesVerified));
        Assert.Equal(await Undisturbed.UnitsAsync(), world.Units);

        world.Noon();
        world.AddUsers(1, 1);
        world.NextNight();
        var second = await world.RunAsync();
        Assert.Equal((RunStatus.Completed, 1), (second.Run.Status, second.Run.Counts.ChangesVerified));
        Assert.Empty((await world.RunAsync()).Plan!.Changes);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay.AddDays(1)));
    }

    [Fact]
    public async Task ApprovedPlan_AppliedTwice_WritesAndCountsOnce()
    {
        await using var world = await World.StartAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        var plan = await world.Job.PlanAsync();

        await world.Job.ApplyAsync(plan.Hash, "a person");
        var second = await world.Job.ApplyAsync(plan.Hash, "another person");

        Assert.Equal(
            (RunStatus.Completed, 0, 0, 0, 0),
            (second.Run.Status, second.Run.Counts.ChangesPlanned, second.Run.Counts.ChangesApplied, second.Run.Counts.ChangesVerified, second.Run.Counts.Changed));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(6, world.UnitsOn(0, world.Today));
    }

    [Fact]
    public async Task OversizedStep_IsHeldWhileTheOthersAreWrittenAndThenApproved()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 6);
        world.AddUsers(1, 1);
        world.NextNight();

        var report = await world.RunAsync();

        Assert.Equal((1, 1), (report.Run.Counts.Changed, report.Run.Counts.Held));
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay));

        var plan = await world.Job.PlanAsync();
        await world.Job.ApplyAsync(plan.Hash, "a person", "they opened an office");
        Assert.Equal(11, world.UnitsOn(0, Undisturbed.ChangeDay));
        await world.RunToRestAsync();
    }

    [Fact]
    public async Task FallToZero_IsHeld()
    {
        await using var world = await World.LiveAsync();
        for (var user = 0; user < 5; user++)
            world.Sandbox.JumpCloud.RemoveUser(world.Organization(0));
        world.MoveTo(new DateOnly(2026, 12, 1), 2);
        await world.RunAsync();
        world.NextNight();

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.Held);
        Assert.Equal("The units fall to zero.", Assert.Single(report.Outcomes, outcome => outcome.Kind == OutcomeKind.Held).Reason);
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task TooManyUnread_StopsTheRunBeforeAnyWrite()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Seed = SandboxSeed.Uniform(organizations: 12) });
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        foreach (var number in new[] { 5, 6 })
        {
            world.Sandbox.Faults.Add(new SandboxFault
            {
                Kind = SandboxFaultKind.Status,
                Status = HttpStatusCode.Forbidden,
                Route = "/insights/*",
                Organization = world.Organization(number),
                Times = null,
            });
        }

        var report = await world.RunAsync();

        Assert.Equal((RunStatus.Stopped, 2), (report.Run.Status, report.Run.Counts.Failed));
        Assert.Contains("2 of 12 links could not be read", report.Run.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sandbox.Log.Writes);

        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }
}
