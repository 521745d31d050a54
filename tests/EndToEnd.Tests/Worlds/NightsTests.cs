using Integration.Core.Runs;

namespace EndToEnd.Tests.Worlds;

/// <summary>Marks and dates over several nights.</summary>
public sealed class NightsTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [Fact]
    public async Task UserCreatedAndDeletedInsideOneDay_RaisesTheMark()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        var guest = world.Sandbox.JumpCloud.AddUser(world.Organization(0), "guest");
        world.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        world.Sandbox.JumpCloud.RemoveUser(world.Organization(0), guest.Id);
        world.NextNight();

        await world.RunToRestAsync();

        Assert.Equal(await Undisturbed.UnitsAsync(), world.Units);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task MissedWeek_BillsEachDayOfItFromItsOwnDate()
    {
        await using var world = await World.LiveAsync();
        foreach (var day in new[] { 11, 13, 16 })
        {
            world.MoveTo(new DateOnly(2026, 11, day), 12);
            world.AddUsers(0, 1);
        }

        world.MoveTo(new DateOnly(2026, 11, 18), 2);
        var report = await world.RunToRestAsync();

        Assert.Equal(RunStatus.Completed, report.Run.Status);
        world.AssertAdjustedOnce((0, new(2026, 11, 11)), (0, new(2026, 11, 13)), (0, new(2026, 11, 16)));
        Assert.Equal([5, 6, 6, 7, 7, 7, 8], Enumerable.Range(10, 7).Select(day => world.UnitsOn(0, new DateOnly(2026, 11, day))!.Value));
    }

    [Fact]
    public async Task PeriodPostedInAdvance_IsLeftAloneAndBilledFromTheNextOne()
    {
        await using var world = await World.LiveAsync();
        world.Sandbox.Autotask.PostPeriod(world.Line(0).Id, world.Today);
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();

        await world.RunToRestAsync();

        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Contains($"BIL015 line:{world.Line(0).Id}", await world.FindingsAsync());

        world.MoveTo(December, 2);
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, December));
        Assert.Equal((5, 6), (world.UnitsOn(0, December.AddDays(-1)), world.UnitsOn(0, December)));
    }

    [Fact]
    public async Task MonthTurn_ClosesTheWindowAndLetsTheUnitsFallAtTheFirst()
    {
        await using var world = await World.LiveAsync();
        world.MoveTo(new DateOnly(2026, 11, 30), 2);
        await world.RunAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        world.Sandbox.JumpCloud.RemoveUser(world.Organization(0));
        world.Sandbox.JumpCloud.RemoveUser(world.Organization(0));

        world.NextNight();
        await world.RunAsync();
        world.NextNight();
        await world.RunToRestAsync();

        world.AssertAdjustedOnce((0, December.AddDays(-1)), (0, December));
        Assert.Equal((5, 6, 4), (world.UnitsOn(0, new(2026, 11, 29)), world.UnitsOn(0, new(2026, 11, 30)), world.UnitsOn(0, December)));
    }

    [Fact]
    public async Task SameNightTwice_PlansNothingTheSecondTime()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.AddUsers(1, 2);
        world.NextNight();

        var first = await world.RunAsync();
        var second = await world.RunAsync();

        Assert.Equal((2, 2), (first.Run.Counts.ChangesPlanned, first.Run.Counts.ChangesVerified));
        Assert.Equal((0, 3), (second.Run.Counts.ChangesPlanned, second.Run.Counts.Unchanged));
    }
}
