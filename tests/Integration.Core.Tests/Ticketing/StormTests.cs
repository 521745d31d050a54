using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public class StormTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    [Fact]
    public void Plan_MoreAlertsThanTheLimit_TheOthersBecomeLinesOfOneDigest()
    {
        var desk = Storm(limit: 2, alerts: 5);

        var plan = desk.Run();

        Assert.Equal(3, desk.Tickets.Count);
        var digest = Assert.Single(desk.Tickets.Values, ticket => ticket.Draft.Title.StartsWith("Many alerts at once (Acme)", StringComparison.Ordinal));
        Assert.Equal(3, digest.Draft.Description.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Equal(3, plan.Outcomes.Count(outcome => outcome.Kind == AlertOutcomeKind.DigestLine));
        Assert.Equal("TCK014", Assert.Single(plan.Findings).Code);
    }

    [Fact]
    public void Plan_MoreAlertsLaterInTheWindow_JoinTheDigestWithOneNote()
    {
        var desk = Storm(limit: 1, alerts: 2);
        desk.Run();

        desk.After(Later).Sees(Alert("b1"), Alert("b2")).Run();

        Assert.Equal(2, desk.Tickets.Count);
        var note = Assert.Single(desk.TicketOf("b1").Notes).Text;
        Assert.Contains("[b1]", note, StringComparison.Ordinal);
        Assert.Contains("[b2]", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NextWindow_OpensTicketsAgain()
    {
        var desk = Storm(limit: 1, alerts: 2);
        desk.Run();

        desk.After(TimeSpan.FromHours(1)).Sees(Alert("b1"), Alert("b2")).Run();

        Assert.Equal(4, desk.Tickets.Count);
    }

    [Fact]
    public void Plan_RuleHasALimitOfItsOwn_ItHoldsForEachTenant()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, StormLimit = 1 });
        desk.Links.Add(Link("t2", "6002"));
        desk.Sees(Alert("a1"), Alert("a2")).Sees(new TenantId("t2"), [Alert("a1"), Alert("a2")]).Run();

        Assert.Equal(4, desk.Tickets.Count);
        Assert.Equal(2, desk.Tickets.Values.Count(ticket => ticket.Draft.Account == new AccountId("6002")));
    }

    [Fact]
    public void Plan_LimitIsZero_EverythingIsADigest()
    {
        var desk = Storm(limit: 0, alerts: 3);

        desk.Run();

        Assert.Single(desk.Tickets);
    }

    [Fact]
    public void Plan_MoreLinesThanADescriptionHolds_NotesTellTheRest()
    {
        var desk = Storm(limit: 0, alerts: 700);

        desk.Run();

        var digest = Assert.Single(desk.Tickets.Values);
        Assert.All(digest.Notes, note => Assert.InRange(note.Text.Length, 1, 32000));
        Assert.InRange(digest.Draft.Description.Length, 1, 8000);
        var told = string.Join('\n', digest.Notes.Select(note => note.Text).Prepend(digest.Draft.Description));
        Assert.All(Enumerable.Range(0, 700), number => Assert.Contains($"[a{number}]", told, StringComparison.Ordinal));
        Assert.Empty(desk.After(Later).Run().Changes);
    }

    [Fact]
    public void Plan_LinesChangeAndEnd_OneNoteAPollTellsThem()
    {
        var desk = Storm(limit: 0, alerts: 4);
        desk.Run();

        desk.After(Later).Sees(Alert("a0", state: AlertState.Ended), Alert("a1", severity: "LOW"), Alert("a2", last: Noon)).Run();

        var note = Assert.Single(desk.TicketOf("a0").Notes).Text;
        Assert.Contains("the alert ended in the source", note, StringComparison.Ordinal);
        Assert.Contains("Severity: HIGH → LOW [a1]", note, StringComparison.Ordinal);
        Assert.DoesNotContain("[a2]", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_LastLineEndsAndNobodyTouchedTheDigest_ClosesIt()
    {
        var desk = Storm(limit: 0, alerts: 2);
        desk.Run();
        desk.After(Later).Sees(Alert("a0", state: AlertState.Ended)).Run();
        Assert.False(desk.TicketOf("a0").Ticket.IsComplete);

        desk.After(Later).Sees(Alert("a1", state: AlertState.Ended)).Run();

        Assert.True(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains("[a1]", desk.TicketOf("a1").Resolution, StringComparison.Ordinal);
        Assert.All(desk.Episodes.Values, episode => Assert.NotNull(episode.Standing.FinishedAt));
    }

    [Fact]
    public void Plan_ALineVanishedLongBeforeTheOthersEnd_TheDigestStaysOpen()
    {
        var desk = Storm(limit: 0, alerts: 3);
        desk.Run();
        desk.After(Later).Sees(Tenant, [], new AlertId("a0")).Run();
        desk.After(TimeSpan.FromHours(5)).Sees(Alert("a1", state: AlertState.Ended)).Run();

        desk.After(TimeSpan.FromHours(5)).Sees(Alert("a2", state: AlertState.Ended)).Run();

        Assert.False(desk.TicketOf("a2").Ticket.IsComplete);
        Assert.Equal(3, desk.TicketOf("a2").Notes.Count);
        Assert.All(desk.Episodes.Values, episode => Assert.NotNull(episode.Standing.FinishedAt));
    }

    [Fact]
    public void Plan_TheLastLineVanishes_TheDigestStaysOpenAndIsDone()
    {
        var desk = Storm(limit: 0, alerts: 2);
        desk.Run();
        desk.After(Later).Sees(Alert("a0", state: AlertState.Ended)).Run();

        desk.After(Later).Sees(Tenant, [], new AlertId("a1")).Run();

        Assert.False(desk.TicketOf("a1").Ticket.IsComplete);
        Assert.All(desk.Episodes.Values, episode => Assert.NotNull(episode.Standing.FinishedAt));
    }

    [Fact]
    public void Plan_DigestWasTouched_ANoteTellsTheLastEnd()
    {
        var desk = Storm(limit: 0, alerts: 1);
        desk.Run();
        desk.TicketOf("a0").Notes.Add(new TicketEntry("mine", "77"));

        desk.After(Later).Sees(Alert("a0", state: AlertState.Ended)).Run();

        Assert.Contains("The ticket stays open, because somebody else wrote a note.", desk.TicketOf("a0").Notes[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_DigestWasCompletedInItsWindow_FurtherAlertsGetAnother()
    {
        var desk = Storm(limit: 0, alerts: 2);
        desk.Run();
        desk.TicketOf("a0").Complete(desk.Now);

        desk.After(Later).Sees(Alert("b1")).Run();

        Assert.Equal(2, desk.Tickets.Count);
        Assert.Equal(2, desk.Tickets.Values.Select(ticket => ticket.Draft.Key).Distinct().Count());
    }

    [Fact]
    public void Plan_DigestWasCompletedAndALineComesAgain_TheLineGetsATicketThatNamesIt()
    {
        var desk = Storm(limit: 0, alerts: 2);
        desk.Run();
        desk.TicketOf("a0").Complete(desk.Now);

        desk.After(TimeSpan.FromHours(2)).Sees(Alert("a0", last: Noon.AddHours(2))).Run();

        Assert.Equal(2, desk.Tickets.Count);
        Assert.Contains("follows ticket T1", desk.TicketOf("a0").Draft.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WhetherTheDigestWasOpenedIsNotSettled_FurtherAlertsWaitForIt()
    {
        var desk = Storm(limit: 0, alerts: 2);
        foreach (var waiting in desk.Plan().Episodes)
            desk.Episodes[waiting.Key] = waiting;

        var plan = desk.After(Later).Sees(Alert("b1")).Plan().Plan;

        Assert.Empty(plan.Changes);
        Assert.All(plan.Outcomes, outcome => Assert.Equal(AlertOutcomeKind.Unresolved, outcome.Kind));
    }

    private static Desk Storm(int limit, int alerts)
    {
        var desk = new Desk();
        desk.Options.StormLimit = limit;
        return desk.Sees([.. Enumerable.Range(0, alerts).Select(number => Alert($"a{number}"))]);
    }
}
