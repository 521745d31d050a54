using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

/// <summary>Unit costs travel in the adjustments of units: no other write is made, and both are read back.</summary>
public sealed class CostWithUnitsTests
{
    private const decimal Old = 9m;

    private const decimal New = 9.5m;

    private static readonly WorldSettings Settings = new()
    {
        Options = options =>
        {
            options.Billing.DefaultPolicy = new BillingPolicy { UnitCost = UnitCostSource.PriceList };
            options.Billing.UnitCostWrite = UnitCostWrite.WithAdjustment;
            options.Billing.PriceList.Add(new PriceListEntry { Product = "jumpcloud", UnitCost = Old, Currency = "USD" });
        },
    };

    [Fact]
    public async Task Run_OneLineMovesUnitsAndCostAndOneTheCostOnly_IsOneVerifiedPostEach()
    {
        await using var world = await DueAsync();

        var report = await world.RunAsync();

        Assert.Equal((2, 2), (report.Run.Counts.ChangesPlanned, report.Run.Counts.ChangesVerified));
        await AssertWrittenAsync(world);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost)]
    [InlineData(SandboxFaultKind.ResetBeforeBody)]
    public async Task Run_AnswerNotHeard_EndsInTheSameWorld(SandboxFaultKind kind)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/ServiceAdjustments" });

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.Unresolved);
        await AssertWrittenAsync(world);
    }

    // The first line's users came yesterday at noon; its cost and the second line's change tonight.
    private static async Task<World> DueAsync()
    {
        var world = await World.LiveAsync(Settings);
        world.Noon();
        world.AddUsers(0, 1);
        foreach (var organization in new[] { 0, 1 })
        {
            world.Options.Billing.PriceList.Insert(
                0, new PriceListEntry { Product = "jumpcloud", Tenant = world.Organization(organization), UnitCost = New, Currency = "USD" });
        }

        world.NextNight();
        return world;
    }

    private static async Task AssertWrittenAsync(World world)
    {
        var report = await world.RunToRestAsync();

        Assert.Equal(RunStatus.Completed, report.Run.Status);
        Assert.Equal((6, 5), (world.UnitsOn(0, Undisturbed.ChangeDay), world.UnitsOn(1, Undisturbed.ChangeDay)));
        Assert.Equal((New, New, Old), (world.Line(0).UnitCost, world.Line(1).UnitCost, world.Line(2).UnitCost));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay.AddDays(1)));
        Assert.DoesNotContain(world.Sandbox.Log.Writes, write => write.Method == "PATCH");
        Assert.All(await world.JournalAsync(JournalState.Verified), entry => Assert.Equal(new UnitCostMove(Old, New), Assert.IsType<LineEntry>(entry).UnitCost));
    }
}
