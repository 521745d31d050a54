using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

public sealed class ConcurrentRunsTests
{
    [Fact]
    public async Task SecondRun_WhileOneIsWriting_IsRefusedAndWritesNothing()
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        Exception? refused = null;
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/ServiceAdjustments",
            Edit = _ => refused = Record.ExceptionAsync(() => world.Job.RunAsync()).AsTask().GetAwaiter().GetResult(),
        });

        var report = await world.RunAsync();

        Assert.IsType<RunInProgressException>(refused);
        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(2, (await world.Store.Runs.ListAsync("billing", 10)).Count);
    }
}
