using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

public sealed partial class WriteFaultTests
{
    [Fact]
    public async Task Run_UnitsShowLaterWithinTheLimit_AreVerifiedInTheSameRun()
    {
        await using var world = await DueAsync(new WorldSettings { Options = options => options.Journal.ServerLimit = TimeSpan.FromSeconds(10) });
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.UnitsVisibleLate, TimeSpan.FromMilliseconds(400)));

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        await AssertSameWorldAsync(world);
    }

    [Fact]
    public async Task Run_UnitsShowLaterThanTheLimit_IsAConflictAndNeverASecondAdjustment()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.UnitsVisibleLate, TimeSpan.FromHours(1)));

        await AssertConflictAsync(world);
        world.NextNight();
        await world.RunAsync();
        await ResolveAsync(world, expected: 6);
        await AssertSameWorldAsync(world);
    }

    [Fact]
    public async Task Run_PersonEditsBetweenReReadAndPost_IsAConflictThatAPersonEnds()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.PersonEdit));

        await AssertConflictAsync(world);
        world.NextNight();
        var held = await world.RunAsync();
        Assert.Empty(held.Plan!.Changes);

        await ResolveAsync(world, expected: 7);
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(7, world.Line(0).UnitsOn(world.Today));
    }

    [Fact]
    public async Task Run_PersonTakesTheDateJustBefore_PlansWhatIsLeftForTheNextFreeDate()
    {
        await using var world = await DueAsync();
        world.AddUsers(0, 1);
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.DateTaken));

        var report = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithIssues, report.Run.Status);
        Assert.Empty(world.Sandbox.Log.Adjustments);
        Assert.Contains($"JRN003 line:{world.Line(0).Id}", await world.FindingsAsync());

        await world.RunToRestAsync();
        var next = Undisturbed.ChangeDay.AddDays(1);
        world.AssertAdjustedOnce((0, next));
        Assert.Equal((6, 7), (world.Line(0).UnitsOn(Undisturbed.ChangeDay), world.Line(0).UnitsOn(next)));
    }

    private static async Task AssertConflictAsync(World world)
    {
        var report = await world.RunAsync();
        Assert.Equal(1, report.Run.Counts.Unresolved);
        Assert.Equal(JournalState.Conflict, Assert.Single(await world.JournalAsync()).State);
        Assert.Contains($"JRN001 line:{world.Line(0).Id}", await world.FindingsAsync());
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
    }

    private static async Task ResolveAsync(World world, decimal expected)
    {
        var conflict = Assert.Single(await world.JournalAsync(JournalState.Conflict));
        Assert.Equal(expected, await world.Resolver.AcceptPresentAsync(conflict.Id, "a person", "looked at the contract"));
    }
}
