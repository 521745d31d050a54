using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public partial class TicketingPlannerTests
{
    [Fact]
    public void Plan_AlertEndedAndNobodyTouchedTheTicket_ClosesIt()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        var plan = desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.Equal(AlertOutcomeKind.Closed, Assert.Single(plan.Outcomes).Kind);
        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains("ended in the source with status ENDED, seen 2026-03-01 12:05 UTC", desk.TicketOf("a1").Resolution, StringComparison.Ordinal);
        Assert.Equal(desk.Now, desk.EpisodesOf("a1")[0].Standing.FinishedAt);
        Assert.Empty(desk.Plan().Plan.Outcomes);
    }

    [Theory]
    [InlineData("status", "its status")]
    [InlineData("queue", "its queue")]
    [InlineData("resource", "its resource")]
    [InlineData("priority", "its priority")]
    [InlineData("note", "somebody else wrote a note")]
    [InlineData("nobody's note", "somebody else wrote a note")]
    [InlineData("time", "somebody entered time")]
    public void Plan_AlertEndedAndSomebodyTouchedTheTicket_ANoteTellsTheEndAndTheTicketStaysOpen(string touch, string because)
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        Touch(desk.TicketOf("a1"), touch);

        var plan = desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.Equal(AlertOutcomeKind.Note, Assert.Single(plan.Outcomes).Kind);
        Assert.False(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains(because, desk.TicketOf("a1").Notes[^1].Text, StringComparison.Ordinal);
        Assert.NotNull(desk.EpisodesOf("a1")[0].Standing.FinishedAt);
    }

    [Fact]
    public void Plan_OnlyIgnoredCreatorsWrote_ClosesTheTicket()
    {
        var desk = new Desk().Sees(Alert());
        desk.Options.IgnoredCreators.Add("workflow");
        desk.Run();
        desk.TicketOf("a1").Notes.Add(new TicketEntry("SLA started", "workflow"));

        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public void Plan_TargetFilledFieldsThatWereLeftToIt_TheyCountAsOurs()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule }, Fields() with { Queue = null, Priority = null }).Sees(Alert());
        desk.Round();
        desk.TicketOf("a1").Ticket = desk.TicketOf("a1").Ticket with { Queue = "29", Priority = "4" };
        desk.Run();

        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public void Plan_ActivityCouldNotBeRead_LeavesTheTicketForTheNextPoll()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.UnreadActivity.Add(desk.TicketOf("a1").Ticket.Id);

        var plan = desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();
        Assert.Equal(AlertOutcomeKind.Failed, Assert.Single(plan.Outcomes).Kind);

        desk.UnreadActivity.Clear();
        desk.Run();
        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public void Plan_RuleClosesNothing_ANoteTellsTheEnd()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, CloseWhenEnded = false }).Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.False(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains("The ticket stays open, because its rule closes no tickets.", Assert.Single(desk.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_AlertVanished_ANoteSaysSoAndTheTicketStaysOpen()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Tenant, [], new AlertId("a1")).Run();

        Assert.False(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains("The source no longer has the alert", Assert.Single(desk.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
        Assert.NotNull(desk.EpisodesOf("a1")[0].Standing.FinishedAt);
    }
}
