using EndToEnd.Tests.Worlds;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>People work on the same tickets and alerts.</summary>
public sealed class PeopleTests
{
    private const string Alert = "0a1e00090000000000000001";
    private const long Ira = 29682903;
    private const long TechnicianRole = 29682834;
    private const long LevelTwo = 29682969;

    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    public static TheoryData<string> Touches => [.. Hands.Keys];

    private static readonly Dictionary<string, Action<SandboxAutotask, long>> Hands = new()
    {
        ["status"] = (desk, ticket) => desk.EditTicket(ticket, "status", 8),
        ["queue"] = (desk, ticket) => desk.EditTicket(ticket, "queueID", LevelTwo),
        ["priority"] = (desk, ticket) => desk.EditTicket(ticket, "priority", 4),
        ["assigned"] = (desk, ticket) => desk.AssignTicket(ticket, Ira, TechnicianRole),
        ["note"] = (desk, ticket) => desk.AddTicketNote(ticket, "I am on it."),
        ["time"] = (desk, ticket) => desk.AddTimeEntry(ticket, 0.5m, "looked at it"),
    };

    [Theory]
    [MemberData(nameof(Touches))]
    public async Task AlertEnds_SomebodyTouchedTheTicket_IsNotedAndLeftOpen(string touch)
    {
        await using var world = await TicketedAsync();
        Hands[touch](world.Sandbox.Autotask, Ticket(world).Id);
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);

        var report = await world.RunAfterAsync(Poll);

        Assert.Equal(AlertOutcomeKind.Note, Assert.Single(report.Outcomes).Kind);
        Assert.False(Ticket(world).IsComplete);
        var note = OurNotes(world).Single();
        Assert.Contains("The ticket stays open, because", note.Description, StringComparison.Ordinal);
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);
    }

    [Theory]
    [MemberData(nameof(Touches))]
    public async Task AlertEnds_SomebodyTouchesTheTicketBetweenPlanAndWrite_IsNotedAndLeftOpen(string touch)
    {
        await using var world = await TicketedAsync();
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/Tickets/query",
            Skip = 1,
            Edit = _ => Hands[touch](world.Sandbox.Autotask, Ticket(world).Id),
        });

        var report = await world.RunAfterAsync(Poll);

        Assert.Equal((AlertOutcomeKind.Note, 2, 1), (Assert.Single(report.Outcomes).Kind, report.Run.Counts.ChangesPlanned, report.Run.Counts.ChangesVerified));
        Assert.False(Ticket(world).IsComplete);
        Assert.Single(OurNotes(world));
    }

    [Fact]
    public async Task TicketCompletedByAPerson_AndTheAlertGoesOnQuietly_NothingIsWritten()
    {
        await using var world = await TicketedAsync();
        world.Sandbox.Autotask.CompleteTicket(Ticket(world).Id);

        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
        Assert.Single(world.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task TicketCompletedByAPerson_AndTheAlertRepeats_ANewTicketFollowsTheOldOne()
    {
        await using var world = await TicketedAsync();
        var old = Ticket(world);
        world.Sandbox.Autotask.CompleteTicket(old.Id);
        world.Sandbox.Clock.Advance(Poll);
        world.Sandbox.JumpCloud.RepeatAlert(Alert);

        await world.RunAsync();
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        var next = Assert.Single(world.TicketsOf(Alert), ticket => !ticket.IsComplete);
        Assert.StartsWith($"Follows ticket {old.Number}.", $"{next["description"]}", StringComparison.Ordinal);
        Assert.NotEqual(old.ExternalId, next.ExternalId);
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        Assert.All(world.TicketsOf(Alert), ticket => Assert.True(ticket.IsComplete));
        Assert.Equal(2, world.TicketsOf(Alert).Count);
    }

    [Fact]
    public async Task TicketReopenedByAPerson_AfterWeClosedIt_IsTheirs()
    {
        await using var world = await TicketedAsync();
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        world.Sandbox.Autotask.ReopenTicket(Ticket(world).Id);

        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);
        Assert.False(Ticket(world).IsComplete);

        world.Sandbox.Clock.Advance(Poll);
        world.Sandbox.JumpCloud.ReopenAlert(Alert);
        await world.RunAfterAsync(Poll);
        Assert.Equal(2, world.TicketsOf(Alert).Count);
        Assert.Equal(2, world.Sandbox.Log.Tickets.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CompleteTicketThatRefusesNotes_OfAChangedAlert_IsFollowedByANewOne(bool takesNotes)
    {
        await using var world = await TicketedAsync();
        world.Sandbox.Autotask.Behavior.CompleteTicketsTakeNotes = takesNotes;
        world.Sandbox.Autotask.CompleteTicket(Ticket(world).Id);
        world.Sandbox.JumpCloud.SetAlertSeverity(Alert, AlertSeverity.High);

        await world.RunAfterAsync(Poll);
        await world.RunAfterAsync(Poll);

        Assert.Equal([true, false], world.TicketsOf(Alert).Select(ticket => ticket.IsComplete));
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Fact]
    public async Task TicketCompletedWhileANoteIsWritten_IsFollowedByANewOneThatTellsIt()
    {
        await using var world = await TicketedAsync();
        world.Sandbox.Autotask.Behavior.CompleteTicketsTakeNotes = false;
        world.Sandbox.JumpCloud.SetAlertSeverity(Alert, AlertSeverity.High);
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/Notes",
            Method = "POST",
            Edit = _ => world.Sandbox.Autotask.CompleteTicket(Ticket(world).Id),
        });

        await world.RunAfterAsync(Poll);
        await world.RunToRestAsync();

        Assert.Equal([true, false], world.TicketsOf(Alert).Select(ticket => ticket.IsComplete));
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Theory]
    [InlineData(AlertWriteBack.Acknowledge)]
    [InlineData(AlertWriteBack.Note)]
    public async Task WriteBack_OfAnOpenAlert_IsToldOnceAndEchoesNowhere(AlertWriteBack writeBack)
    {
        await using var world = await TicketedAsync(rule => rule.WriteBack = writeBack);

        for (var poll = 0; poll < 3; poll++)
            Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        var alert = world.Sandbox.JumpCloud.FindAlert(Alert)!;
        Assert.Equal(writeBack == AlertWriteBack.Acknowledge ? AlertStatus.Acknowledged : AlertStatus.Open, alert.Status);
        Assert.Contains(Ticket(world).Number, writeBack == AlertWriteBack.Acknowledge ? alert.History[^1].Remark! : Assert.Single(alert.Notes).Text, StringComparison.Ordinal);
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Fact]
    public async Task ResolveWhenTicketCompletes_ResolvesTheAlertAndWritesNothingElse()
    {
        await using var world = await TicketedAsync(rule => rule.ResolveWhenTicketCompletes = true);
        world.Sandbox.Autotask.CompleteTicket(Ticket(world).Id);

        await world.RunAfterAsync(Poll);
        for (var poll = 0; poll < 2; poll++)
            Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        Assert.Equal(AlertStatus.Resolved, world.Sandbox.JumpCloud.FindAlert(Alert)!.Status);
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
        Assert.Single(world.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task PersonAcknowledges_IsNotedOnce()
    {
        await using var world = await TicketedAsync();
        world.Sandbox.JumpCloud.AcknowledgeAlert(Alert, "mine");

        await world.RunAfterAsync(Poll);
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        Assert.Contains("ALERT_STATUS_OPEN → ALERT_STATUS_ACKNOWLEDGED", Assert.Single(world.Sandbox.Autotask.TicketNotes).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoTenants_SameTrouble_EachGetsATicketOfItsOwnCompany()
    {
        await using var world = await TicketedAsync();
        world.Open(new AlertSeed { Title = "Disk full", SourceName = "ws-1", SourceId = "5" }, organization: 1);

        await world.RunAfterAsync(Poll);

        Assert.Equal([world.Company(0), world.Company(1)], world.Sandbox.Autotask.Tickets.Select(ticket => ticket.CompanyId));
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        Assert.Equal([true, false], world.Sandbox.Autotask.Tickets.Select(ticket => ticket.IsComplete));
    }

    private static async Task<AlertWorld> TicketedAsync(Action<TicketingRule>? rule = null)
    {
        var world = await AlertWorld.StartAsync(new WorldSettings
        {
            Seed = SandboxSeed.Uniform(organizations: 2),
            Options = options => rule?.Invoke(options.Ticketing.Rules[0]),
        });
        world.Open(new AlertSeed { Id = Alert, Title = "Disk full", SourceName = "ws-1", SourceId = "5" });
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Run.Status);
        return world;
    }

    private static SandboxTicket Ticket(AlertWorld world) => world.TicketsOf(Alert)[0];

    private static IEnumerable<SandboxTicketNote> OurNotes(AlertWorld world) =>
        world.Sandbox.Autotask.TicketNotes.Where(note => note.CreatorResourceId == world.Sandbox.Autotask.ApiResourceId);
}
