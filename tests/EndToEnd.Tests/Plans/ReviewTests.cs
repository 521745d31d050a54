using System.Net;
using EndToEnd.Tests.Worlds;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Plans;

/// <summary>What people decide about plans and changes, and what the nights after it write.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task ApproveChange_OfAFirstPlan_WritesThatChangeAloneAndMakesItsLinkAloneLive()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync(3);

        var approved = await world.Review.ApproveAsync(plan.Hash[..8], "ada", "checked", [world.ChangeOf(plan, 1).Id[..8]]);
        Assert.Empty(world.Sandbox.Log.Writes);
        var report = await world.RunAsync();

        Assert.Equal(PlanStatus.PartlyApproved, approved.Status);
        Assert.Equal((1, 2), (report.Run.Counts.Changed, report.Run.Counts.Held));
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay));
        Assert.NotNull((await world.LinkAsync(1)).LiveSince);
        Assert.Null((await world.LinkAsync(0)).LiveSince);
        Assert.Null((await world.LinkAsync(2)).LiveSince);
    }

    [Fact]
    public async Task ApproveWhole_ThenTheNextNight_WritesThoseChangesThoughItPlansMore()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Options = options => options.Billing.Approval = ApprovalMode.ByHash });
        var plan = await world.PlanRisesAsync();
        await world.Review.ApproveAsync(plan.Hash, "ada");
        world.Noon();
        world.AddUsers(2, 1);
        world.MoveTo(world.Today.AddDays(1), 1);

        var report = await world.RunAsync();

        Assert.NotEqual(plan.Hash, report.Plan!.Hash);
        Assert.Equal("A person approves each plan by its hash.", world.HeldBecause(report, 2));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task RejectChange_NightsLater_IsHeldWithThePersonsWordsUntilItIsApproved()
    {
        await using var world = await World.LiveAsync();
        var plan = await world.PlanRisesAsync();
        var change = world.ChangeOf(plan, 0);
        await world.Review.RejectAsync(plan.Hash, "ada", "a test account", [change.Id]);
        await world.RunAsync();
        world.Noon();
        world.AddUsers(1, 1);
        world.NextNight();

        var report = await world.RunAsync();

        Assert.Equal($"ada rejected it on {Undisturbed.ChangeDay.AddDays(1):yyyy-MM-dd}: a test account", world.HeldBecause(report, 0));
        Assert.Equal((1, 1, RunStatus.Completed), (report.Run.Counts.Changed, report.Run.Counts.Held, report.Run.Status));
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay.AddDays(1)));

        var later = await world.Review.ApproveAsync(report.Plan!.Hash, "bob", "it is none", [change.Id]);
        await world.RunToRestAsync();

        Assert.Equal([DecisionKind.Rejected, DecisionKind.Approved], later.Decisions.Select(decision => decision.Kind));
        Assert.Equal(6, world.UnitsOn(0, world.Today));
    }

    [Fact]
    public async Task RejectPlan_ThenApply_IsRefusedUntilItIsApprovedAgain()
    {
        await using var world = await World.LiveAsync();
        var plan = await world.PlanRisesAsync();

        var rejected = await world.Review.RejectAsync(plan.Hash, "ada", "the counts look wrong");
        var night = await world.RunAsync();
        var refused = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Job.ApplyAsync(plan.Hash, "bob"));

        Assert.Equal((PlanStatus.Rejected, 2), (rejected.Status, night.Run.Counts.Held));
        Assert.Contains("cannot be applied: ada rejected it on", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the counts look wrong", refused.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sandbox.Log.Writes);

        await world.Review.ApproveAsync(plan.Hash, "ada", "they are right");
        await world.Job.ApplyAsync(plan.Hash, "bob");
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task RejectPlan_ThenApplyALaterPlanThatHasMore_WritesWhatIsNewAlone()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Options = options => options.Billing.Approval = ApprovalMode.ByHash });
        var plan = await world.PlanRisesAsync();
        await world.Review.RejectAsync(plan.Hash, "ada", "being migrated");
        world.Noon();
        world.AddUsers(2, 1);
        world.NextNight();
        var later = await world.Job.PlanAsync();

        var report = await world.Job.ApplyAsync(later.Hash, "bob");

        Assert.Equal((1, 2), (report.Run.Counts.Changed, report.Run.Counts.Held));
        world.AssertAdjustedOnce((2, Undisturbed.ChangeDay.AddDays(1)));
    }

    [Fact]
    public async Task RejectPlan_ThenApplyWhatIsLeftOfIt_IsRefusedUntilItIsApprovedById()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Options = options => options.Billing.Approval = ApprovalMode.ByHash });
        var plan = await world.PlanRisesAsync();
        await world.Review.RejectAsync(plan.Hash, "ada", "being migrated");
        await world.Review.ApproveAsync(plan.Hash, "ada", "fine", [world.ChangeOf(plan, 1).Id]);
        await world.RunAsync();
        var later = await world.Job.PlanAsync();

        var applied = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Job.ApplyAsync(later.Hash, "bob"));
        var approved = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Review.ApproveAsync(later.Hash, "bob"));

        Assert.Contains("every change of it is rejected. ada rejected it on", applied.Message, StringComparison.Ordinal);
        Assert.Contains("was rejected by itself or with another plan", approved.Message, StringComparison.Ordinal);
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay));

        await world.Review.ApproveAsync(later.Hash, "bob", "migrated", [later.Changes[0].Id]);
        await world.Job.ApplyAsync(later.Hash, "bob");
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Apply_PlanWithARejectedChange_WritesTheOthers()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync(3);
        await world.Review.RejectAsync(plan.Hash, "ada", "not theirs", [world.ChangeOf(plan, 2).Id]);

        var report = await world.Job.ApplyAsync(plan.Hash, "bob");

        Assert.Equal((2, 1), (report.Run.Counts.Changed, report.Run.Counts.Held));
        Assert.Contains("not theirs", report.Outcomes.Single(outcome => outcome.Kind == OutcomeKind.Held).Reason, StringComparison.Ordinal);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
        Assert.Null((await world.LinkAsync(2)).LiveSince);
        var saved = await world.Review.GetAsync(plan.Hash);
        Assert.Equal((PlanStatus.Applied, "1 is rejected, 2 are written."), (saved.Status, saved.Because));
    }

    [Fact]
    public async Task ApproveChange_OfALinesLaterDay_WaitsForTheEarlierOne()
    {
        await using var world = await World.StartAsync();
        await world.PlanRisesAsync(1);
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        var plan = await world.Job.PlanAsync();
        var days = plan.Changes.OfType<UnitsChange>().ToList();
        var saved = await world.Review.ApproveAsync(plan.Hash, "ada", null, [days[1].Id]);

        var held = await world.RunAsync();

        Assert.Equal(2, days.Count);
        Assert.Equal($"It begins where the change of {days[0].EffectiveDate:yyyy-MM-dd} ends, and that is held.", held.Plan!.Changes[1].HeldBecause);
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Null((await world.LinkAsync(0)).LiveSince);
        Assert.Equal((PlanStatus.Waiting, held.Plan.Changes[1].HeldBecause), (saved.Changes[1].Status, saved.Changes[1].Because));

        await world.Review.ApproveAsync(plan.Hash, "ada", null, [days[0].Id]);
        await world.RunAsync();
        world.AssertAdjustedOnce((0, days[0].EffectiveDate), (0, days[1].EffectiveDate));
        Assert.NotNull((await world.LinkAsync(0)).LiveSince);
    }

    [Fact]
    public async Task ApproveChange_OfARunThatAGateStops_IsWrittenAndNothingElse()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Seed = SandboxSeed.Uniform(organizations: 12) });
        var plan = await world.PlanRisesAsync();
        await world.Review.ApproveAsync(plan.Hash, "ada", null, [world.ChangeOf(plan, 1).Id]);
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

        Assert.Contains("2 of 12 links could not be read", report.Run.Message, StringComparison.Ordinal);
        Assert.Contains("2 of 12 links could not be read", world.HeldBecause(report, 0), StringComparison.Ordinal);
        world.AssertAdjustedOnce((1, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task ApproveChange_OlderThanAPlanMayBe_IsANewQuestion()
    {
        await using var world = await World.LiveAsync(new WorldSettings { Options = options => options.Billing.Approval = ApprovalMode.ByHash });
        var plan = await world.PlanRisesAsync(1);
        await world.Review.ApproveAsync(plan.Hash, "ada");
        world.MoveTo(world.Today.AddDays(1), 3);

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.Held);
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task ApprovePlan_OfWhichALinkGotAnotherPolicySince_LetsThatLinkWait()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync(1);
        var moved = await world.LinkAsync(1);
        await world.Store.Links.SaveAsync([moved with { Policy = moved.Policy with { Minimum = 9 } }]);

        var approved = await world.Review.ApproveAsync(plan.Hash, "ada");

        Assert.Equal(PlanStatus.Approved, approved.Status);
        Assert.NotNull((await world.LinkAsync(0)).LiveSince);
        Assert.Null((await world.LinkAsync(1)).LiveSince);
        Assert.NotNull((await world.LinkAsync(2)).LiveSince);
    }

    [Fact]
    public async Task ApproveChange_ThenATenantIsSummedOntoItsLine_HoldsTheSameChangeUntilThatIsApprovedToo()
    {
        await using var world = await World.StartAsync();
        await world.Job.MapAsync();
        var first = await world.LinkAsync(0);
        await world.Store.Links.SaveAsync([first with { Policy = first.Policy with { Summed = true } }]);
        var plan = await world.PlanRisesAsync(1);
        var change = world.ChangeOf(plan, 0).Id;
        await world.Review.ApproveAsync(plan.Hash, "ada", null, [change]);
        await world.Store.Links.SaveAsync([first with { Tenant = world.Tenant(1), TenantName = "Newcomer", Policy = first.Policy with { Summed = true, Excluded = 5 } }]);

        var held = await world.RunAsync();

        Assert.Equal(change, world.ChangeOf(held.Plan!, 0).Id);
        Assert.Equal("This is the first plan of Newcomer: a person approves it by its hash.", world.HeldBecause(held, 0));
        Assert.Equal(PlanStatus.Waiting, (await world.Review.GetAsync(held.Plan!.Hash)).Changes[0].Status);
        Assert.Null((await world.LinkAsync(1)).LiveSince);
        Assert.Empty(world.Sandbox.Log.Writes);

        await world.Review.ApproveAsync(held.Plan.Hash, "ada", null, [change]);
        await world.RunAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.NotNull((await world.LinkAsync(1)).LiveSince);
    }

    [Fact]
    public async Task ApprovePlan_WithNothingToWrite_MakesItsLinksLive()
    {
        await using var world = await World.StartAsync();
        var plan = await world.Job.PlanAsync();
        var waiting = await world.Review.GetAsync(plan.Hash);

        var approved = await world.Review.ApproveAsync(plan.Hash, "ada", "they are right");

        Assert.Empty(plan.Changes);
        Assert.Equal((PlanStatus.Waiting, "It has nothing to write, and 3 links go live once it is approved."), (waiting.Status, waiting.Because));
        Assert.Equal((PlanStatus.Applied, 0, 1), (approved.Status, approved.ToGoLive, approved.Decisions.Count));
        Assert.All(await world.Store.Links.ListAsync(), link => Assert.NotNull(link.LiveSince));

        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        await world.RunAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task ApprovePlan_WithNothingToWriteAndOvertaken_IsRefused()
    {
        await using var world = await World.StartAsync();
        var plan = await world.Job.PlanAsync();
        world.Noon();
        world.AddUsers(0, 1);
        var newer = await world.Job.PlanAsync();

        var refused = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Review.ApproveAsync(plan.Hash, "ada"));

        Assert.Contains($"may not be approved any more. The newer plan {newer.Hash[..12]} of", refused.Message, StringComparison.Ordinal);
        Assert.All(await world.Store.Links.ListAsync(), link => Assert.Null(link.LiveSince));
    }

    [Fact]
    public async Task ApprovePlan_KilledBeforeItsLinksGoLive_TheNextNightMakesThemLive()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync(1);
        await world.RestartAsync(new WorldSettings { Store = store => new DyingStore(store, after: true) });
        await Assert.ThrowsAsync<DyingStore.KilledException>(() => world.Review.ApproveAsync(plan.Hash, "ada"));
        await world.RestartAsync(new WorldSettings());
        await world.Store.OpenAsync();
        Assert.All(await world.Store.Links.ListAsync(), link => Assert.Null(link.LiveSince));

        await world.RunAsync();

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.All(await world.Store.Links.ListAsync(), link => Assert.NotNull(link.LiveSince));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ApproveChange_KilledAroundTheDecision_WritesWhatIsDurablyApprovedAndNothingElse(bool after)
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        await world.RestartAsync(new WorldSettings { Store = store => new DyingStore(store, after) });

        await Assert.ThrowsAsync<DyingStore.KilledException>(() => world.Review.ApproveAsync(plan.Hash, "ada", null, [world.ChangeOf(plan, 0).Id]));
        await world.RestartAsync(new WorldSettings());
        await world.RunAsync();

        Assert.Equal(after ? 1 : 0, world.Sandbox.Log.Adjustments.Count);
        Assert.Equal(after ? 6 : 5, world.UnitsOn(0, Undisturbed.ChangeDay));
        Assert.Equal(after, (await world.LinkAsync(0)).LiveSince is not null);
    }

    [Fact]
    public async Task Decide_NamesThatFitNothing_IsRefusedAndKeepsNothing()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        var change = world.ChangeOf(plan, 0).Id;

        await RefusedAsync("is too short to name a plan", plan.Hash[..7], null);
        await RefusedAsync("No plan has the hash", "00000000", null);
        await RefusedAsync("is too short to name a change", plan.Hash, ["0000000"]);
        await RefusedAsync("has no change '00000000'", plan.Hash, [change, "00000000"]);
        await RefusedAsync("No change was named", plan.Hash, []);
        Assert.Empty((await world.Review.GetAsync(plan.Hash)).Decisions);

        async Task RefusedAsync(string text, string hash, string[]? changes)
        {
            var error = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Review.ApproveAsync(hash, "ada", null, changes));
            Assert.Contains(text, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Decide_WhatIsWrittenAlready_IsRefused()
    {
        await using var world = await World.LiveAsync();
        var plan = await world.PlanRisesAsync(1);
        await world.RunAsync();

        var error = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Review.RejectAsync(plan.Hash, "ada", "too late"));

        Assert.Contains("is written already", error.Message, StringComparison.Ordinal);
        Assert.Equal(PlanStatus.Applied, (await world.Review.GetAsync(plan.Hash)).Status);
    }
}
