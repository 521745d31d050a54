using EndToEnd.Tests.Worlds;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>What the desk's own settings do to tickets: who may see and write them, and what it takes for a duplicate.</summary>
public sealed class DeskTests
{
    private const string Alert = "0a1e00090000000000000001";
    private const string Tickets = "*/V1.0/Tickets";
    private const long Hidden = 18;

    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(DuplicateTicketRule.Allow)]
    [InlineData(DuplicateTicketRule.Refuse)]
    [InlineData(DuplicateTicketRule.NoteOnEarlier)]
    public async Task ReplyLost_WhateverTheDeskDoesWithDuplicates_LeavesOneTicketWithoutANote(DuplicateTicketRule duplicates)
    {
        await using var world = await WithAlertAsync();
        world.Sandbox.Autotask.Behavior.DuplicateTickets = duplicates;
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = Tickets });

        Assert.Equal(1, (await world.RunAsync()).Run.Counts.Unresolved);
        await world.RunToRestAsync();

        Assert.Single(world.Sandbox.Autotask.Tickets);
        Assert.Empty(world.Sandbox.Autotask.TicketNotes);
    }

    [Theory]
    [InlineData(DuplicateTicketRule.Allow)]
    [InlineData(DuplicateTicketRule.Refuse)]
    [InlineData(DuplicateTicketRule.NoteOnEarlier)]
    public async Task TicketThatTheApiUserDoesNotSee_IsAConflictAndNotWrittenAgain(DuplicateTicketRule duplicates)
    {
        await using var world = await WithAlertAsync();
        HideNewTickets(world);
        world.Sandbox.Autotask.Behavior.DuplicateTickets = duplicates;

        for (var poll = 0; poll < 3; poll++)
            Assert.Equal(AlertOutcomeKind.Unresolved, Assert.Single((await world.RunAfterAsync(Poll)).Outcomes).Kind);

        Assert.Single(world.Sandbox.Autotask.Tickets);
        Assert.Contains(await world.FindingsAsync(), finding => finding.StartsWith("JRN001", StringComparison.Ordinal));

        world.Sandbox.Faults.Clear();
        world.Sandbox.Autotask.Behavior.HiddenLinesOfBusiness = new HashSet<long>();
        var conflict = Assert.Single(await world.Store.Journal.ListAsync([JournalState.Conflict]));
        await world.Resolver.AcceptFoundAsync(conflict.Id, "a person", "they see it now");
        world.Sandbox.JumpCloud.AutoResolveAlert(Alert);
        await world.RunAfterAsync(Poll);
        Assert.True(Assert.Single(world.TicketsOf(Alert)).IsComplete);
        Assert.Empty(await world.FindingsAsync());
    }

    [Theory]
    [InlineData(DuplicateTicketRule.Allow, 2)]
    [InlineData(DuplicateTicketRule.Refuse, 1)]
    [InlineData(DuplicateTicketRule.NoteOnEarlier, 1)]
    public async Task TicketThatTheApiUserDoesNotSee_ReplyLost_OnlyTheDeskCanPreventASecondOne(DuplicateTicketRule duplicates, int tickets)
    {
        await using var world = await WithAlertAsync();
        HideNewTickets(world);
        world.Sandbox.Autotask.Behavior.DuplicateTickets = duplicates;
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = Tickets });

        for (var poll = 0; poll < 4; poll++)
            Assert.Equal(1, (await world.RunAfterAsync(Poll)).Run.Counts.Unresolved);

        Assert.Equal(tickets, world.Sandbox.Autotask.Tickets.Count);
        Assert.Contains(await world.FindingsAsync(), finding => finding.StartsWith("JRN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TicketHiddenFromTheApiUserLater_IsAFindingAndFollowedWhenThereIsSomethingToTell()
    {
        await using var world = await WithAlertAsync();
        await world.RunAsync();
        var ticket = Assert.Single(world.Sandbox.Autotask.Tickets);
        Hide(world, ticket.Id);
        world.Sandbox.Autotask.Behavior.HiddenLinesOfBusiness = new HashSet<long> { Hidden };

        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);
        Assert.Equal([$"TCK015 ticket:{ticket.Id}"], await world.FindingsAsync());

        world.Sandbox.JumpCloud.SetAlertSeverity(Alert, AlertSeverity.High);
        await world.RunAfterAsync(Poll);
        await world.RunToRestAsync();

        Assert.Equal([false, false], world.TicketsOf(Alert).Select(open => open.IsComplete));
        Assert.StartsWith($"Follows ticket {ticket.Number}.", $"{world.TicketsOf(Alert)[1]["description"]}", StringComparison.Ordinal);
        Assert.Empty(await world.FindingsAsync());
    }

    [Fact]
    public async Task RightToCreateTickets_Missing_IsBlockingUntilItIsGiven()
    {
        await using var world = await WithAlertAsync();
        world.Sandbox.Autotask.Behavior.CanCreateTickets = false;

        Assert.Equal(RunStatus.Blocked, (await world.RunAsync()).Run.Status);
        Assert.Contains(await world.FindingsAsync(), finding => finding.StartsWith("PRE008", StringComparison.Ordinal));
        Assert.Empty(world.Sandbox.Log.Writes);

        world.Sandbox.Autotask.Behavior.CanCreateTickets = true;
        Assert.Equal(RunStatus.Completed, (await world.RunAfterAsync(Poll)).Run.Status);
        Assert.Single(world.Sandbox.Autotask.Tickets);
        Assert.Empty(await world.FindingsAsync());
    }

    [Fact]
    public async Task RightToCreateTickets_TakenAwayAfterTheCheck_IsAFindingAndTheAlertIsTriedAgain()
    {
        await using var world = await WithAlertAsync();
        await world.RunAsync();
        var other = world.Open(new AlertSeed { Title = "Device offline" });
        world.Sandbox.Autotask.Behavior.CanCreateTickets = false;

        var refused = await world.RunAfterAsync(Poll);
        Assert.Equal((1, 1), (refused.Run.Counts.Failed, refused.Run.Counts.Unchanged));
        await world.RunAfterAsync(Poll);
        Assert.Contains(await world.FindingsAsync(), finding => finding.StartsWith("TCK011", StringComparison.Ordinal));

        world.Sandbox.Autotask.Behavior.CanCreateTickets = true;
        await world.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.Single(world.TicketsOf(other));
        Assert.Empty(await world.FindingsAsync());
    }

    [Fact]
    public async Task RightToReadResources_Missing_StopsTheRunOnlyWhereARuleNamesOne()
    {
        await using var world = await WithAlertAsync();
        world.Sandbox.Autotask.Behavior.CanReadResources = false;
        Assert.Equal(RunStatus.Completed, (await world.RunAsync()).Run.Status);

        await world.RestartAsync(Settings(rule => (rule.Resource, rule.Role) = ("Dana Reyes", "Engineer")));
        var report = await world.RunAsync();

        Assert.Equal(RunStatus.Blocked, report.Run.Status);
        Assert.Contains("adequate permissions to query Resources", Assert.Single(report.Findings, finding => finding.Code == "TCK002").Text, StringComparison.Ordinal);
        Assert.Single(world.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task CompanyThatIsInactive_IsRefusedAndTriedAgainWhenItIsActive()
    {
        await using var world = await WithAlertAsync();
        world.Sandbox.Autotask.SetCompanyActive(world.Company(0), false);

        var refused = await world.RunAsync();
        Assert.Equal((RunStatus.CompletedWithIssues, 1), (refused.Run.Status, refused.Run.Counts.Failed));
        Assert.Empty(world.Sandbox.Autotask.Tickets);

        world.Sandbox.Autotask.SetCompanyActive(world.Company(0), true);
        await world.RunAfterAsync(TimeSpan.FromHours(1));
        Assert.Single(world.TicketsOf(Alert));
    }

    [Fact]
    public async Task TenantWithoutALink_IsHeldUntilItHasOneAndThenTicketedOnce()
    {
        await using var world = await AlertWorld.StartAsync(Settings(_ => { }), without: 0);
        world.Open(new AlertSeed { Id = Alert, Title = "Disk full" });
        Assert.Equal(1, (await world.RunAsync()).Run.Counts.Held);
        Assert.Equal(Alert, Assert.Single(await world.Job.ListHeldAsync()).Alert.Id.Value);
        Assert.Empty(world.Sandbox.Log.Writes);

        await world.Store.Links.SaveAsync([world.Link(0)]);
        await world.RunAfterAsync(Poll);
        Assert.Empty((await world.RunAfterAsync(Poll)).Changes);

        Assert.Equal(world.Company(0), Assert.Single(world.TicketsOf(Alert)).CompanyId);
        Assert.Empty(await world.FindingsAsync());
    }

    /// <summary>A workflow rule moves every new ticket to a line of business that the API user does not see.</summary>
    private static void HideNewTickets(AlertWorld world)
    {
        world.Sandbox.Autotask.Behavior.HiddenLinesOfBusiness = new HashSet<long> { Hidden };
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Route = "*/Tickets/query",
            Times = null,
            Edit = _ => world.Sandbox.Autotask.Tickets.ToList().ForEach(ticket => Hide(world, ticket.Id)),
        });
    }

    private static void Hide(AlertWorld world, long ticket) => world.Sandbox.Autotask.EditTicket(ticket, "organizationalLevelAssociationID", Hidden);

    private static async Task<AlertWorld> WithAlertAsync()
    {
        var world = await AlertWorld.StartAsync(Settings(_ => { }));
        world.Open(new AlertSeed { Id = Alert, Title = "Disk full" });
        return world;
    }

    private static WorldSettings Settings(Action<TicketingRule> rule) => new()
    {
        Seed = SandboxSeed.Uniform(organizations: 1),
        Options = options =>
        {
            rule(options.Ticketing.Rules[0]);
            options.Journal.ServerLimit = TimeSpan.FromMilliseconds(40);
            options.Journal.Settle = TimeSpan.FromMilliseconds(20);
        },
    };
}
