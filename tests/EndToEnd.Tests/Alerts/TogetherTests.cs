using EndToEnd.Tests.Support;
using EndToEnd.Tests.Worlds;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>Two at once: polls of one process, processes of one store, and a client that gave up beside a server that has not.</summary>
public sealed class TogetherTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Polls_StartedTwiceAtOnce_OneRunsAndOneIsRefused()
    {
        await using var world = await WithAlertsAsync(Settings());

        var exceptions = await Task.WhenAll(Record.ExceptionAsync(world.RunAsync).AsTask(), Record.ExceptionAsync(world.RunAsync).AsTask());

        Assert.IsType<RunInProgressException>(Assert.Single(exceptions, exception => exception is not null));
        Assert.Equal(3, world.Sandbox.Autotask.Tickets.Count);
    }

    [Fact]
    public async Task Poll_StartedWhileAnotherOneWrites_IsRefusedAndWritesNothing()
    {
        await using var world = await WithAlertsAsync(Settings());
        Exception? refused = null;
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/V1.0/Tickets",
            Skip = 1,
            Edit = _ => refused = Record.ExceptionAsync(world.RunAsync).AsTask().GetAwaiter().GetResult(),
        });

        await world.RunAsync();

        Assert.IsType<RunInProgressException>(refused);
        Assert.Equal(3, world.Sandbox.Autotask.Tickets.Count);
        Assert.All(world.Sandbox.Log.Tickets, pair => Assert.Equal(1, pair.Value));
    }

    [Fact]
    public async Task Processes_OnOneStore_WriteEachTicketOnce()
    {
        await using var world = await WithAlertsAsync(Settings());
        await using var other = world.BuildEngine();

        var exceptions = await Task.WhenAll(
            Record.ExceptionAsync(world.RunAsync).AsTask(), Record.ExceptionAsync(() => AlertWorld.JobOf(other).RunAsync()).AsTask());

        Assert.InRange(exceptions.Count(exception => exception is not null), 0, 1);
        await world.RunToRestAsync();
        Assert.Equal(3, world.Sandbox.Autotask.Tickets.Count);
        Assert.All(world.Sandbox.Log.Tickets, pair => Assert.Equal(1, pair.Value));
    }

    [Theory]
    [InlineData("*/V1.0/Tickets", "POST")]
    [InlineData("*/Notes", "POST")]
    [InlineData("*/V1.0/Tickets", "PATCH")]
    public async Task Write_CommittedAfterTheClientGaveUp_IsWaitedForAndWrittenOnce(string route, string method)
    {
        var settings = Settings() with { Autotask = options => options.AttemptTimeout = TimeSpan.FromSeconds(1) };
        await using var world = await WithAlertsAsync(settings);
        if (route.EndsWith("Notes", StringComparison.Ordinal))
            await ChangeAsync(world);
        else if (method == "PATCH")
            await EndAsync(world);

        var late = new LateCommit(world.Sandbox, route, method);
        var report = await world.RunAfterAsync(Poll);

        Assert.Equal(1, report.Run.Counts.Unresolved);
        Assert.Equal(JournalState.Unknown, Assert.Single(await world.Store.Journal.ListAsync(JournalMoves.Open)).State);
        await late.HappensAsync();
        await world.RunToRestAsync();
        Assert.Equal(3, world.Sandbox.Autotask.Tickets.Count);
        Assert.Equal(method == "PATCH" ? 1 : 0, world.Sandbox.Autotask.Tickets.Count(ticket => ticket.IsComplete));
        Assert.Equal(route.EndsWith("Notes", StringComparison.Ordinal) ? 1 : 0, world.Sandbox.Autotask.TicketNotes.Count);
        Assert.Empty(await world.FindingsAsync());
    }

    private static async Task ChangeAsync(AlertWorld world)
    {
        await world.RunAsync();
        world.Sandbox.JumpCloud.SetAlertSeverity(Id(1), "ALERT_SEVERITY_CRITICAL");
    }

    private static async Task EndAsync(AlertWorld world)
    {
        await world.RunAsync();
        world.Sandbox.JumpCloud.AutoResolveAlert(Id(1));
    }

    private static async Task<AlertWorld> WithAlertsAsync(WorldSettings settings)
    {
        var world = await AlertWorld.StartAsync(settings);
        for (var alert = 1; alert <= 3; alert++)
            world.Open(new AlertSeed { Id = Id(alert), Title = $"Alert {alert}" });

        return world;
    }

    private static string Id(int alert) => $"0a1e0009000000000000000{alert}";

    private static WorldSettings Settings() => new() { Seed = SandboxSeed.Uniform(organizations: 1) };
}
