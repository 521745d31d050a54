using System.Net;
using EndToEnd.Tests.Worlds;
using Integration.JumpCloud;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>Events of alerts that come late, twice or without end, and alerts that nobody can explain.</summary>
public sealed class EventTests
{
    private const string Alert = "0a1e00090000000000000001";

    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    public static TheoryData<AlertEventReading> WithEvents => [AlertEventReading.PerOrganization, AlertEventReading.ManyOrganizations];

    public static TheoryData<AlertEventReading> Modes => [.. Enum.GetValues<AlertEventReading>()];

    [Theory]
    [MemberData(nameof(WithEvents))]
    public async Task AlertThatCameAndWentBetweenPolls_EventsLate_GetsItsTicketOnce(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        world.Sandbox.JumpCloud.Behavior.EventLag = TimeSpan.FromMinutes(50);
        ComeAndGo(world);

        for (var poll = 0; poll < 30; poll++)
            await world.RunAfterAsync(Poll);

        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Theory]
    [MemberData(nameof(WithEvents))]
    public async Task Events_OneLaterThanTheOthers_AreAllSeen(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        world.Sandbox.JumpCloud.Behavior.ExtraEventLag = entry => entry.ResourceId == Alert ? TimeSpan.FromMinutes(40) : TimeSpan.Zero;
        ComeAndGo(world);
        world.Open(new AlertSeed { Title = "Device offline" });

        for (var poll = 0; poll < 12; poll++)
            await world.RunAfterAsync(Poll);

        Assert.Equal(2, world.Sandbox.Autotask.Tickets.Count);
        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
    }

    [Theory]
    [InlineData(AlertEventReading.PerOrganization, SandboxFaultKind.EventsTwice)]
    [InlineData(AlertEventReading.PerOrganization, SandboxFaultKind.CursorRepeats)]
    [InlineData(AlertEventReading.ManyOrganizations, SandboxFaultKind.EventsTwice)]
    [InlineData(AlertEventReading.ManyOrganizations, SandboxFaultKind.CursorRepeats)]
    public async Task Events_ToldTwiceOrWithACursorThatRepeats_LoseNothingAndWriteNothingTwice(AlertEventReading events, SandboxFaultKind kind)
    {
        await using var world = await StartAsync(events);
        world.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "/insights/*", Times = null });
        ComeAndGo(world);

        for (var poll = 0; poll < 4; poll++)
            await world.RunAfterAsync(Poll);

        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Fact]
    public async Task Events_MoreThanAPageWithACursorThatRepeats_LoseNothing()
    {
        await using var world = await StartAsync(AlertEventReading.ManyOrganizations);
        var other = world.Open(new AlertSeed { Title = "Flapping" });
        for (var repeat = 0; repeat < 1100; repeat++)
            world.Sandbox.JumpCloud.RepeatAlert(other);

        ComeAndGo(world);
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CursorRepeats, Route = "/insights/*", Times = 3 });
        for (var poll = 0; poll < 4; poll++)
            await world.RunAfterAsync(Poll);

        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Single(world.TicketsOf(other));
    }

    [Theory]
    [MemberData(nameof(WithEvents))]
    public async Task Events_UnreadableForAPoll_KeepNoOpenAlertWaitingAndLoseNoneThatWent(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        ComeAndGo(world);
        var open = world.Open(new AlertSeed { Title = "Device offline" });
        world.Sandbox.Faults.Add(SandboxFault.Answer("/insights/*", HttpStatusCode.Forbidden));
        world.Sandbox.Faults.Add(SandboxFault.Answer("/insights/*", HttpStatusCode.Forbidden));

        await world.RunAfterAsync(Poll);
        Assert.Single(world.TicketsOf(open));
        Assert.Empty(world.TicketsOf(Alert));
        Assert.Contains($"TCK005 tenant:{world.Organization(0)}", await world.FindingsAsync());

        await world.RunAfterAsync(Poll);
        await world.RunAfterAsync(Poll);
        Assert.Single(world.TicketsOf(open));
        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Empty(await world.FindingsAsync());
    }

    [Theory]
    [MemberData(nameof(WithEvents))]
    public async Task AlertThatOccursAndEndsWhileAPollReads_IsOneEpisode(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        Open(world);
        await world.RunAfterAsync(Poll);
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "/api/v2/alerts",
            Edit = _ =>
            {
                world.Sandbox.Clock.Advance(TimeSpan.FromSeconds(30));
                world.Sandbox.JumpCloud.RepeatAlert(Alert);
                world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
            },
        });

        await world.RunAfterAsync(TimeSpan.FromHours(1));
        for (var poll = 0; poll < 3; poll++)
            await world.RunAfterAsync(Poll);

        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task AlertThatVanishes_IsNotedAndItsTicketLeftOpen(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        Open(world);
        await world.RunAfterAsync(Poll);
        world.Sandbox.JumpCloud.RemoveAlert(Alert);

        await world.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        Assert.False(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Contains("does not say how it ended", Assert.Single(world.Sandbox.Autotask.TicketNotes).Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task DeletedAlertThatIsNotShown_IsAsGoneAsOneThatVanished(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        world.Sandbox.JumpCloud.Behavior.ShowsDeletedAlerts = false;
        Open(world);
        await world.RunAfterAsync(Poll);
        world.Sandbox.JumpCloud.DeleteAlert(Alert);

        await world.RunAfterAsync(Poll);
        Assert.Empty((await world.RunAfterAsync(TimeSpan.FromHours(1))).Changes);

        Assert.False(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Single(world.Sandbox.Autotask.TicketNotes);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task StatusAndSeverityThatNobodyKnows_AreToldAndLoseNothing(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        world.Open(new AlertSeed { Id = Alert, Title = "Disk full", Severity = "ALERT_SEVERITY_CATASTROPHIC" });
        await world.RunAfterAsync(Poll);
        world.Sandbox.JumpCloud.SetAlertStatus(Alert, "ALERT_STATUS_SNOOZED");
        await world.RunAfterAsync(Poll);
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        var ticket = Assert.Single(world.TicketsOf(Alert));
        Assert.False(ticket.IsComplete);
        Assert.Contains("ALERT_SEVERITY_CATASTROPHIC", $"{ticket["description"]}", StringComparison.Ordinal);
        Assert.Contains("ALERT_STATUS_SNOOZED", Assert.Single(world.NotesOf(ticket)).Description, StringComparison.Ordinal);

        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task AlertThatOpensAgain_IsAnotherEpisodeWithATicketOfItsOwn(AlertEventReading events)
    {
        await using var world = await StartAsync(events);
        Open(world);
        await world.RunAfterAsync(Poll);
        world.Sandbox.JumpCloud.ResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        world.Sandbox.Clock.Advance(Poll);
        world.Sandbox.JumpCloud.ReopenAlert(Alert);
        await world.RunAfterAsync(Poll);
        await world.RunAfterAsync(Poll);

        Assert.Equal([true, false], world.TicketsOf(Alert).Select(ticket => ticket.IsComplete));
        Assert.Equal(2, world.TicketsOf(Alert).DistinctBy(ticket => ticket.ExternalId).Count());
    }

    [Fact]
    public async Task ServiceOfAlertEventsThatIsCalledOtherwise_IsAFindingAndCostsNoAlert()
    {
        await using var world = await StartAsync(AlertEventReading.ManyOrganizations, options => options.AlertEventServices = ["alerts"]);
        world.Sandbox.JumpCloud.Behavior.AlertService = "alert";
        Open(world);

        await world.RunAfterAsync(Poll);

        Assert.Contains($"TCK005 tenant:{world.Organization(0)}", await world.FindingsAsync());
        await world.RestartAsync(Settings(AlertEventReading.ManyOrganizations));
        await world.RunAfterAsync(Poll);
        Assert.Single(world.TicketsOf(Alert));
        Assert.Empty(await world.FindingsAsync());
    }

    private static async Task<AlertWorld> StartAsync(AlertEventReading events, Action<JumpCloudOptions>? source = null)
    {
        var world = await AlertWorld.StartAsync(Settings(events, source));
        await world.RunAsync();
        return world;
    }

    private static WorldSettings Settings(AlertEventReading events, Action<JumpCloudOptions>? source = null) => new()
    {
        Seed = SandboxSeed.Uniform(organizations: 2),
        Source = options =>
        {
            options.AlertEvents = events;
            source?.Invoke(options);
        },
    };

    private static void Open(AlertWorld world)
    {
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Open(new AlertSeed { Id = Alert, Title = "Disk full" });
    }

    private static void ComeAndGo(AlertWorld world)
    {
        Open(world);
        world.Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
    }
}
