using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace EndToEnd.Tests.Plans;

/// <summary>Plans that something has overtaken: they are refused before anything is written, and say why.</summary>
public sealed class StaleTests
{
    public static TheoryData<string, string, Func<Link, Link>> Moves => new()
    {
        { "excluded", "was excluded since: they left. Nothing was written. Plan again", link => link with { ExcludedBecause = "they left." } },
        { "moved", "was linked to another contract line since.", link => link with { Line = new ContractLineId("99999") } },
        { "policy", "The policy of", link => link with { Policy = link.Policy with { Minimum = 9 } } },
    };

    [Fact]
    public async Task Apply_PlanTooOld_IsRefused()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        world.MoveTo(world.Today.AddDays(1), 4);

        await RefusedAsync(world, plan, "It is 26 hours old and may be applied for 24.");
    }

    [Fact]
    public async Task Apply_ANewerPlanWritesOtherwise_IsRefused()
    {
        await using var world = await World.StartAsync();
        world.MoveTo(world.Today, 12);
        world.AddUsers(0, 1);
        world.MoveTo(world.Today, 13);
        var plan = await world.Job.PlanAsync();
        world.AddUsers(0, 1);
        world.MoveTo(world.Today, 14);
        var newer = await world.Job.PlanAsync();

        await RefusedAsync(world, plan, $"The newer plan {newer.Hash[..12]} of", "5 → 7 units", "and not 5 → 6 units");
        await world.Job.ApplyAsync(newer.Hash, "ada");
        Assert.Equal(7, world.UnitsOn(0, world.Today));
    }

    [Fact]
    public async Task Apply_ANewerPlanHasTheSameChangesAndMore_IsApplied()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync(1);
        world.MoveTo(world.Today, 12);
        world.AddUsers(1, 1);
        world.MoveTo(world.Today, 13);
        Assert.NotEqual(plan.Hash, (await world.Job.PlanAsync()).Hash);

        await world.Job.ApplyAsync(plan.Hash, "ada");

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Apply_ALinkWasChangedSince_IsRefused(string what, string text, Func<Link, Link> move)
    {
        Assert.NotEmpty(what);
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        await world.Store.Links.SaveAsync([move(await world.LinkAsync(0))]);

        await RefusedAsync(world, plan, text);
        await world.Review.ApproveAsync(plan.Hash, "ada", null, [world.ChangeOf(plan, 1).Id]);
    }

    [Fact]
    public async Task Apply_ALinkWasRemovedSince_IsRefused()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        await world.Store.Links.RemoveAsync([(await world.LinkAsync(0)).Key]);

        await RefusedAsync(world, plan, "was removed since.");
    }

    [Fact]
    public async Task Apply_SettingsWereChangedSince_IsRefused()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        await world.RestartAsync(new WorldSettings { Options = options => options.Billing.UnitCostDigits = 2 });

        await RefusedAsync(world, plan, "The settings of the job were changed since it was made.");
    }

    [Fact]
    public async Task Apply_OnlyGatesWereChangedSince_IsApplied()
    {
        await using var world = await World.StartAsync();
        var plan = await world.PlanRisesAsync();
        await world.RestartAsync(new WorldSettings { Options = Loosen });

        await world.Job.ApplyAsync(plan.Hash, "ada");

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay));
    }

    private static void Loosen(IntegrationOptions options)
    {
        options.Billing.Gates.MaximumStep = 50;
        options.Billing.Approval = ApprovalMode.ByHash;
        options.Billing.AutoApproval.MaximumRise = 2;
    }

    private static async Task RefusedAsync(World world, Plan plan, params string[] texts)
    {
        var applied = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Job.ApplyAsync(plan.Hash, "ada"));
        var approved = await Assert.ThrowsAsync<PlanNotFoundException>(() => world.Review.ApproveAsync(plan.Hash, "ada"));

        Assert.Equal(applied.Message, approved.Message);
        Assert.All(texts, text => Assert.Contains(text, applied.Message, StringComparison.Ordinal));
        Assert.Contains("Nothing was written. Plan again and approve the new hash.", applied.Message, StringComparison.Ordinal);
        Assert.Empty(world.Sandbox.Log.Writes);
        var saved = await world.Review.GetAsync(plan.Hash);
        Assert.Equal((PlanStatus.Stale, 0), (saved.Status, saved.Decisions.Count));
    }
}
