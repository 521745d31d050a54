using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public partial class TicketingPlannerTests
{
    [Fact]
    public void Plan_TicketCompleteAndAlertComesAgain_OpensAnotherThatNamesTheFirst()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.TicketOf("a1").Complete(Noon.AddMinutes(2));

        desk.After(Later).Sees(Alert(last: Noon.AddMinutes(3))).Run();

        Assert.Equal(2, desk.Tickets.Count);
        Assert.StartsWith("Follows ticket T1.", desk.TicketOf("a1").Draft.Description, StringComparison.Ordinal);
        Assert.NotEqual(desk.EpisodesOf("a1")[0].Key, desk.TicketOf("a1").Draft.Key);
        Assert.Equal((1, "T2"), (desk.EpisodesOf("a1")[0].Standing.Ordinal, desk.EpisodesOf("a1")[0].Standing.TicketNumber));
    }

    [Theory]
    [InlineData(AlertState.Open, 1)]
    [InlineData(AlertState.Acknowledged, 1)]
    [InlineData(AlertState.Ended, 1)]
    public void Plan_TicketCompleteAndAlertDidNotComeAgain_WritesNothing(AlertState state, int minute)
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.TicketOf("a1").Complete(Noon.AddMinutes(2));

        var plan = desk.After(Later).Sees(Alert(state: state, last: Noon.AddMinutes(minute))).Run();

        Assert.Empty(plan.Changes);
        Assert.Equal(state == AlertState.Ended, desk.EpisodesOf("a1")[0].Standing.FinishedAt is not null);
    }

    [Fact]
    public void Plan_TicketCompleteAndAlertCameAgainAndEnded_OpensAnotherAndClosesIt()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.TicketOf("a1").Complete(Noon.AddMinutes(2));

        desk.After(Later).Sees(Alert(state: AlertState.Ended, last: Noon.AddMinutes(3))).Run();

        Assert.Equal(2, desk.Tickets.Count);
        Assert.All(desk.Tickets.Values, ticket => Assert.True(ticket.Ticket.IsComplete));
    }

    [Fact]
    public void Plan_TicketIsGoneAndSeverityChanges_OpensAnother()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.TicketOf("a1").IsGone = true;
        var plan = desk.Run();
        Assert.Empty(plan.Changes);
        Assert.Equal("TCK015", Assert.Single(plan.Findings).Code);

        desk.After(Later).Sees(Alert(severity: "CRITICAL")).Run();

        Assert.Equal(2, desk.Tickets.Count);
    }

    [Fact]
    public void Plan_TicketRefusedANoteForGood_OpensAnother()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.After(Later).Sees(Alert(severity: "LOW"));
        foreach (var waiting in desk.Plan().Episodes)
            desk.Episodes[waiting.Key] = PendingWrites.Refuse(waiting, desk.Now, "the ticket takes no notes");

        desk.Run();

        Assert.Equal(2, desk.Tickets.Count);
        Assert.Empty(desk.Tickets[new TicketId("1")].Notes);
    }

    [Fact]
    public void Plan_TargetRefusedToClose_ANoteTellsTheEnd()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.After(Later).Sees(Alert(state: AlertState.Ended));
        foreach (var waiting in desk.Plan().Episodes)
            desk.Episodes[waiting.Key] = PendingWrites.Refuse(waiting, desk.Now, "a to-do is open");

        desk.Run();

        Assert.Contains("the target refused to close it: a to-do is open", Assert.Single(desk.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_TargetRefusedToCreate_TriesAgainAfterAnHourAndNotBefore()
    {
        var desk = new Desk().Sees(Alert());
        foreach (var waiting in desk.Plan().Episodes)
            desk.Episodes[waiting.Key] = PendingWrites.Refuse(waiting, desk.Now, "the category is inactive");

        var plan = desk.After(Later).Run();
        Assert.Equal((AlertOutcomeKind.Failed, "TCK011"), (Assert.Single(plan.Outcomes).Kind, Assert.Single(plan.Findings).Code));

        desk.After(TimeSpan.FromHours(1)).Run();
        Assert.Single(desk.Tickets);
    }

    [Fact]
    public void Plan_TicketCouldNotBeRead_WritesNothingAboutIt()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.UnreadTickets.Add(new TicketId("1"));

        var plan = desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.Empty(plan.Changes);
        Assert.Equal((AlertOutcomeKind.Failed, "TCK010"), (Assert.Single(plan.Outcomes).Kind, Assert.Single(plan.Findings).Code));
    }

    [Fact]
    public void Plan_WriteAboutTheAlertIsNotSettled_PlansNothingElseForIt()
    {
        var desk = new Desk().Sees(Alert());
        foreach (var waiting in desk.Plan().Episodes)
            desk.Episodes[waiting.Key] = waiting;

        var plan = desk.After(Later).Sees(Alert(severity: "LOW")).Plan().Plan;

        Assert.Empty(plan.Changes);
        Assert.Equal(AlertOutcomeKind.Unresolved, Assert.Single(plan.Outcomes).Kind);
    }
}
