using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public partial class TicketingPlannerTests
{
    [Fact]
    public void Plan_RuleAsksForANote_TheSourceIsToldTheTicketOnce()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, WriteBack = AlertWriteBack.Note }).Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Alert(last: Noon)).Run();

        Assert.StartsWith("Ticket T1 was opened for this alert.\n\n[jcn-", Assert.Single(desk.AlertNotes[Alert().Reference]), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_RuleAsksForAcknowledgement_ItsEchoIsNoChange()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, WriteBack = AlertWriteBack.Acknowledge }).Sees(Alert());
        desk.Run();
        Assert.Equal(AlertState.Acknowledged, Assert.Single(desk.Written.OfType<SetAlertStatus>()).Update.State);

        var plan = desk.After(Later).Sees(Alert(state: AlertState.Acknowledged)).Run();

        Assert.Empty(plan.Changes);
    }

    [Fact]
    public void Plan_SomebodyAcknowledgesTheAlert_ANoteTellsIt()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Alert(state: AlertState.Acknowledged)).Run();

        Assert.Contains("Status: OPEN → ACKNOWLEDGED", Assert.Single(desk.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_RuleResolvesWhenTheTicketIsComplete_TheAlertIsResolvedOnceAndItsEndIsNoNews()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, ResolveWhenTicketCompletes = true }).Sees(Alert());
        desk.Run();
        desk.TicketOf("a1").Complete(Noon.AddMinutes(2));
        desk.After(Later).Run();
        desk.Run();

        Assert.Equal(AlertState.Ended, Assert.Single(desk.Written.OfType<SetAlertStatus>()).Update.State);
        Assert.Empty(desk.After(Later).Sees(Alert(state: AlertState.Ended)).Run().Changes);
    }
}
