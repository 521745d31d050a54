using System.Net;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;

namespace EndToEnd.Tests.Worlds;

/// <summary>Others who change the same lines: people, JumpCloud's own integration, and tenants that share one.</summary>
public sealed class OtherHandsTests
{
    [Fact]
    public async Task Drift_IsHeldUntilAPersonAcceptsIt()
    {
        await using var world = await WithOneWrittenAsync();
        world.Sandbox.Autotask.EditUnits(world.Line(0).Id, world.Today, unitChange: 4);
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();

        var held = await world.RunAsync();

        Assert.Equal(1, held.Run.Counts.Held);
        Assert.Contains($"BIL011 line:{world.Line(0).Id}", await world.FindingsAsync());
        Assert.Equal(10, world.UnitsOn(0, world.Today));

        var written = Assert.Single(await world.JournalAsync(JournalState.Verified));
        Assert.Equal(10m, await world.Resolver.AcceptPresentAsync(written.Id, "a person", "they bought ahead"));
        var report = await world.RunToRestAsync();

        Assert.Equal(RunStatus.Completed, report.Run.Status);
        Assert.DoesNotContain($"BIL011 line:{world.Line(0).Id}", await world.FindingsAsync());
        Assert.Equal(10, world.UnitsOn(0, world.Today));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Drift_ThatLooksLikeOurChangeMadeTwice_IsHeldAsSuch()
    {
        await using var world = await WithOneWrittenAsync();
        world.Sandbox.Autotask.EditUnits(world.Line(0).Id, world.Today, unitChange: 1);
        world.NextNight();

        var held = await world.RunAsync();

        Assert.Equal(1, held.Run.Counts.Held);
        Assert.Contains($"BIL012 line:{world.Line(0).Id}", await world.FindingsAsync());
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, false)]
    public async Task JumpCloudsOwnIntegration_ThatWroteLately_BlocksTheLine(int daysAgo, bool isBlocked)
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.AddUsers(1, 1);
        world.NextNight();
        var contract = world.Sandbox.Autotask.Contracts[0];
        world.Sandbox.JumpCloud.Map(new SandboxMapping(
            world.Organization(0), contract.CompanyId, contract.Id, world.Line(0).Id, LastSync: world.Sandbox.Clock.GetUtcNow().AddDays(-daysAgo)));

        var report = await world.RunAsync();

        Assert.Equal((isBlocked ? 1 : 2, isBlocked ? 1 : 0), (report.Run.Counts.Changed, report.Run.Counts.Held));
        Assert.Equal(isBlocked ? 5 : 6, world.UnitsOn(0, world.Today));
        Assert.Equal(isBlocked, (await world.FindingsAsync()).Contains($"BIL013 line:{world.Line(0).Id}"));
        Assert.Equal(6, world.UnitsOn(1, world.Today));
    }

    [Fact]
    public async Task SummedLine_OneTenantUnknown_WritesNothingUntilBothAreRead()
    {
        await using var world = await World.StartAsync();
        await world.Job.MapAsync();
        var policy = new BillingPolicy { Summed = true };
        var (first, second) = (await world.LinkAsync(0), await world.LinkAsync(1));
        await world.Store.Links.SaveAsync(
        [
            first with { Policy = policy },
            second with { Policy = policy, Account = first.Account, AccountName = first.AccountName, Contract = first.Contract, Line = first.Line },
        ]);
        await world.GoLiveAsync();
        Assert.Equal((10, 5), (world.UnitsOn(0, world.Today), world.UnitsOn(1, world.Today)));
        var before = world.Units;

        world.Noon();
        world.AddUsers(0, 1);
        world.AddUsers(1, 1);
        world.AddUsers(2, 1);
        world.NextNight();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.Forbidden,
            Route = "/insights/*",
            Organization = world.Organization(1),
            Times = null,
        });
        var unread = await world.RunAsync();

        Assert.Equal((1, 2), (unread.Run.Counts.Changed, unread.Run.Counts.Failed));
        Assert.Equal((10, 6), (world.UnitsOn(0, world.Today), world.UnitsOn(2, world.Today)));
        Assert.NotEqual(before, world.Units);
        Assert.Contains($"BIL001 tenant:{world.Organization(1)}", await world.FindingsAsync());

        world.Sandbox.Faults.Clear();
        await world.RunToRestAsync();
        Assert.Equal((12, 5, 6), (world.UnitsOn(0, world.Today), world.UnitsOn(1, world.Today), world.UnitsOn(2, world.Today)));
    }

    private static async Task<World> WithOneWrittenAsync()
    {
        var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        await world.RunToRestAsync();
        return world;
    }
}
