using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public partial class TicketingPlannerTests
{
    [Fact]
    public void Plan_AlertOpensAgainAfterItsEnd_BeginsANewEpisodeWithATicketOfItsOwn()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        desk.After(Later).Sees(Alert(last: Noon.AddMinutes(8))).Run();

        Assert.Equal(2, desk.EpisodesOf("a1").Count);
        Assert.Equal(2, desk.Tickets.Count);
        Assert.Equal(Noon.AddMinutes(8), desk.EpisodesOf("a1")[1].OpenedAt);
    }

    [Fact]
    public void Plan_EndedAlertIsToldAgain_BeginsNothing()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run();

        Assert.Single(desk.EpisodesOf("a1"));
    }

    [Fact]
    public void Plan_EndedAlertOccurredAfterTheSweepBegan_IsNoNewEpisodeWhenToldAgain()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        var late = Alert(state: AlertState.Ended, last: Noon + Later + TimeSpan.FromMinutes(1));
        desk.After(Later).Sees(late).Run();

        desk.After(Later).Sees(late).Run();

        Assert.Equal(late.LastOccurredAt, Assert.Single(desk.EpisodesOf("a1")).EndedAt);
    }

    [Fact]
    public void Plan_AlertOpenedAndEndedBetweenPolls_GetsATicketThatIsClosedAtOnce()
    {
        var desk = new Desk().Sees(Alert(state: AlertState.Ended));

        var plan = desk.Run();

        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(plan.Outcomes).Kind);
        Assert.Equal(["OpenTicket", "CloseTicket"], desk.Written.Select(change => change.GetType().Name));
    }

    [Fact]
    public void Plan_EndedAlertsGetNoTickets_IsExcludedAndDone()
    {
        var desk = new Desk();
        desk.Options.TicketEndedAlerts = false;

        var plan = desk.Sees(Alert(state: AlertState.Ended)).Run();

        Assert.Equal(AlertOutcomeKind.Excluded, Assert.Single(plan.Outcomes).Kind);
        Assert.Empty(desk.Written);
        Assert.Empty(desk.Plan().Plan.Outcomes);
    }
}
