using EndToEnd.Tests.Support;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Sandbox.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EndToEnd.Tests.Worlds;

/// <summary>The service in a real host, on the store of a world whose own engine rests meanwhile.</summary>
public sealed class NightlyServiceTests
{
    private static readonly WorldSettings Settings = new()
    {
        Options = options =>
        {
            options.Nightly.At = new TimeOnly(3, 0);
            options.Nightly.TimeZone = "Europe/Berlin";
        },
    };

    [Fact]
    public async Task Start_AfterMissedNights_CatchesUpAtOnce()
    {
        await using var world = await DueAsync();
        world.MoveTo(Undisturbed.ChangeDay.AddDays(3), 15);

        using var host = await StartAsync(world);
        await UntilRunsAsync(host, 3);
        await host.StopAsync();

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay), (2, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Start_JustBeforeTheHour_RunsAtTheHourOfItsZone()
    {
        await using var world = await DueAsync();
        var due = new DateTimeOffset(Undisturbed.ChangeDay.AddDays(1), new TimeOnly(2, 0), TimeSpan.Zero);
        world.Sandbox.Clock.SetUtcNow(due.AddMilliseconds(-700));

        using var host = await StartAsync(world);
        await UntilRunsAsync(host, 3);
        await host.StopAsync();

        var run = (await Runs(host).ListAsync("billing", 1))[0];
        Assert.InRange(run.StartedAt, due, due.AddSeconds(10));
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay), (2, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Start_NightThatFoundNoConnection_IsNotDoneAndIsTriedAgain()
    {
        await using var world = await DueAsync();
        world.NextNight();
        await world.RestartAsync(Settings with { Autotask = options => options.Secret = "wrong" });
        Assert.Equal(RunStatus.Blocked, (await world.RunAsync()).Run.Status);
        await world.CloseAsync();

        using var host = await StartAsync(world);
        await UntilRunsAsync(host, 4);
        await host.StopAsync();

        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay), (2, Undisturbed.ChangeDay));
    }

    [Fact]
    public async Task Start_AfterTonightsRun_RestsInPiecesAndAsksNobody()
    {
        await using var world = await DueAsync();
        var time = new WatchedTime(world.Sandbox.Clock);
        world.Sandbox.Log.ResetCounters();

        using var host = await StartAsync(world, time);
        var rest = await time.Rests;
        await host.StopAsync();

        Assert.Equal(TimeSpan.FromMinutes(15), rest);
        Assert.Equal(2, (await Runs(host).ListAsync("billing", 10)).Count);
        Assert.Empty(world.Sandbox.Log.Requests);
    }

    [Fact]
    public async Task Stop_InTheMiddleOfApplying_FinishesTheChangeInHandAndLeavesTheRestToTheNextRun()
    {
        await using var world = await DueAsync();
        world.NextNight();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stopped = new ManualResetEventSlim();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/ServiceAdjustments",
            Skip = 1,
            Edit = _ =>
            {
                reached.SetResult();
                stopped.Wait(TimeSpan.FromSeconds(10));
            },
        });

        using (var host = await StartAsync(world))
        {
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
            var stop = host.StopAsync();
            stopped.Set();
            await stop;

            Assert.Equal(2, world.Sandbox.Log.Adjustments.Count);
            Assert.Equal(RunStatus.CompletedWithIssues, (await Runs(host).ListAsync("billing", 1))[0].Status);
        }

        await world.RestartAsync(Settings);
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay), (2, Undisturbed.ChangeDay));
        Assert.Equal((6, 6, 6), (world.UnitsOn(0, world.Today), world.UnitsOn(1, world.Today), world.UnitsOn(2, world.Today)));
    }

    [Fact]
    public async Task Stop_ServerOutlastsTheHostsLimit_ParksTheChangeAndTheNextRunFindsItWritten()
    {
        await using var world = await DueAsync();
        world.NextNight();
        var late = new LateCommit(world.Sandbox, "*/ServiceAdjustments", "POST");

        using (var host = await StartAsync(world, limit: TimeSpan.FromMilliseconds(200)))
        {
            await late.Arrived.WaitAsync(TimeSpan.FromSeconds(20));
            await host.StopAsync();
            Assert.Empty(world.Sandbox.Log.Adjustments);
        }

        await late.HappensAsync();
        await world.RestartAsync(Settings);
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay), (1, Undisturbed.ChangeDay), (2, Undisturbed.ChangeDay));
        Assert.Equal((6, 6, 6), (world.UnitsOn(0, world.Today), world.UnitsOn(1, world.Today), world.UnitsOn(2, world.Today)));
    }

    private static async Task<World> DueAsync()
    {
        var world = await World.LiveAsync(Settings);
        await world.RunAsync();
        world.Noon();
        world.Sandbox.JumpCloud.AddUserToFirst(3, "newcomer");
        await world.CloseAsync();
        return world;
    }

    private static async Task<IHost> StartAsync(World world, TimeProvider? time = null, TimeSpan? limit = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(time ?? world.Sandbox.Clock);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = limit ?? TimeSpan.FromSeconds(20));
        World.Add(builder.Services, "", world.Sandbox, world.StorePath, Settings).RunNightly();
        var host = builder.Build();
        await host.Services.GetRequiredService<ISyncStore>().OpenAsync();
        await host.StartAsync();
        return host;
    }

    private static IRunStore Runs(IHost host) => host.Services.GetRequiredService<ISyncStore>().Runs;

    private static async Task UntilRunsAsync(IHost host, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await Runs(host).ListAsync("billing", 10)).Count(run => run.EndedAt is not null) < count)
            await Task.Delay(20, limit.Token);
    }
}
