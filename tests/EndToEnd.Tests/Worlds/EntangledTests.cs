using System.Net;
using Integration.Core.Billing;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

/// <summary>Several things at once: changes of one line in order of date, units with cost, a crash between runs, late events, a night lost at the month's turn.</summary>
public sealed class EntangledTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Fact]
    public async Task FirstOfTwoDates_NotHeard_HoldsTheSecondUntilItIsVerified()
    {
        await using var world = await World.LiveAsync();
        foreach (var day in new[] { 11, 13 })
        {
            world.MoveTo(new DateOnly(2026, 11, day), 12);
            world.AddUsers(0, 1);
        }

        world.NextNight();
        world.Sandbox.Faults.Add(Lost());
        var report = await world.RunAsync();

        Assert.Equal((2, 0, 1), (report.Run.Counts.ChangesPlanned, report.Run.Counts.ChangesVerified, report.Run.Counts.Unresolved));
        world.AssertAdjustedOnce((0, new(2026, 11, 11)));

        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, new(2026, 11, 11)), (0, new(2026, 11, 13)));
        Assert.Equal((6, 6, 7), (world.UnitsOn(0, new(2026, 11, 11)), world.UnitsOn(0, new(2026, 11, 12)), world.UnitsOn(0, new(2026, 11, 13))));
    }

    [Fact]
    public async Task UnitsNotHeard_WithACostBeside_EndsWithBoth()
    {
        await using var world = await World.LiveAsync(new WorldSettings
        {
            Options = options =>
            {
                options.Billing.DefaultPolicy = new BillingPolicy { UnitCost = UnitCostSource.PriceList };
                options.Billing.PriceList.Add(new PriceListEntry { Product = "jumpcloud", UnitCost = 9m, Currency = "USD" });
            },
        });
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        world.Options.Billing.PriceList[0].UnitCost = 9.5m;
        world.Sandbox.Faults.Add(Lost());

        await world.RunAsync();
        await world.RunToRestAsync();

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(6, world.UnitsOn(0, world.Today));
        Assert.All(world.Sandbox.Autotask.ContractServices, line => Assert.Equal(9.5m, line.UnitCost));
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost)]
    [InlineData(SandboxFaultKind.ResetBeforeBody)]
    public async Task NotHeard_AndTheProcessEnds_AnotherProcessSettlesIt(SandboxFaultKind kind)
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/ServiceAdjustments" });
        await world.RunAsync();

        await world.RestartAsync(new WorldSettings());

        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(await Undisturbed.UnitsAsync(), world.Units);
    }

    [Fact]
    public async Task EventsComeLate_RaiseTheMarkOfTheirOwnDayANightLater()
    {
        await using var world = await World.LiveAsync();
        world.Sandbox.JumpCloud.Behavior.EventLag = TimeSpan.FromMinutes(50);
        world.NextNight();
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(-30));
        var guest = world.Sandbox.JumpCloud.AddUser(world.Organization(0), "guest");
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        world.Sandbox.JumpCloud.RemoveUser(world.Organization(0), guest.Id);
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(20));
        var day = world.Today;

        Assert.Empty((await world.RunAsync()).Plan!.Changes);
        world.NextNight();
        await world.RunToRestAsync();

        world.AssertAdjustedOnce((0, day));
        Assert.Equal(6, world.UnitsOn(0, day));
    }

    [Fact]
    public async Task FirstNightOfTheMonthFails_TheNextOneStillClosesTheWindow()
    {
        await using var world = await World.LiveAsync();
        world.MoveTo(December.AddDays(-1), 12);
        var guest = world.Sandbox.JumpCloud.AddUser(world.Organization(0), "guest");
        world.Sandbox.JumpCloud.AddUser(world.Organization(1), "stays");
        world.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        world.Sandbox.JumpCloud.RemoveUser(world.Organization(0), guest.Id);
        world.NextNight();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.BadGateway, Route = "/api/organizations", Times = null });
        var blocked = await world.RunAsync();
        Assert.Equal(RunStatus.Blocked, blocked.Run.Status);

        world.Sandbox.Faults.Clear();
        world.NextNight();
        await world.RunToRestAsync();

        Assert.Equal((6, 5), (world.UnitsOn(0, December.AddDays(-1)), world.UnitsOn(0, December)));
        Assert.Equal((5, 6), (world.UnitsOn(1, December.AddDays(-2)), world.UnitsOn(1, December)));
        world.AssertAdjustedOnce((0, December.AddDays(-1)), (0, December), (1, December.AddDays(-1)));
    }

    [Fact]
    public async Task OneLinkNeverWell_DoesNotKeepTheOthersFromClosingTheirWindow()
    {
        await using var world = await World.LiveAsync();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.Forbidden,
            Route = "/insights/*",
            Organization = world.Organization(2),
            Times = null,
        });
        for (var day = 11; day <= 30; day += 6)
        {
            world.MoveTo(new DateOnly(2026, 11, day), 2);
            await world.RunAsync();
        }

        world.MoveTo(December.AddDays(-1), 12);
        world.AddUsers(0, 1);
        world.NextNight();
        var report = await world.RunAsync();

        Assert.Equal((RunStatus.CompletedWithIssues, 1), (report.Run.Status, report.Run.Counts.ChangesVerified));
        world.AssertAdjustedOnce((0, December.AddDays(-1)));
    }

    private static SandboxFault Lost() => new() { Kind = SandboxFaultKind.ReplyLost, Route = "*/ServiceAdjustments" };
}
