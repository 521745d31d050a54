using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public class TicketingPlannerTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    [Fact]
    public void Plan_NewAlert_OpensOneTicketThatNamesTheIds()
    {
        var desk = new Desk().Sees(Alert());

        var outcome = Assert.Single(desk.Run().Outcomes);

        var open = Assert.IsType<OpenTicket>(Assert.Single(desk.Written));
        Assert.Equal(AlertOutcomeKind.Ticket, outcome.Kind);
        Assert.Equal(desk.EpisodesOf("a1")[0].Key, open.Draft.Key);
        Assert.Equal("Alert a1 (Acme)", open.Draft.Title);
        Assert.Equal(new AccountId("6001"), open.Draft.Account);
        Assert.EndsWith($"\n\n[{open.Draft.Key} organization t1 alert a1]", open.Draft.Description, StringComparison.Ordinal);
        Assert.Contains("Severity: HIGH", open.Draft.Description, StringComparison.Ordinal);
        Assert.Equal(("T1", EpisodeState.Ticketed), (desk.EpisodesOf("a1")[0].Standing.TicketNumber, desk.EpisodesOf("a1")[0].Standing.State));
    }

    [Fact]
    public void Plan_RuleHasDueDays_TheTicketIsDueSoManyDaysFromNow()
    {
        var desk = new Desk().With(new TicketingRule { Name = Rule, DueDays = 3 }).Sees(Alert());

        desk.Run();

        Assert.Equal(Noon.AddDays(3), Assert.IsType<OpenTicket>(Assert.Single(desk.Written)).Draft.DueAt);
    }

    [Fact]
    public void Plan_AlertOnlyRepeats_WritesNothing()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        var plan = desk.After(Later).Sees(Alert(last: Noon)).Run();

        Assert.Empty(plan.Changes);
        Assert.Equal(AlertOutcomeKind.Unchanged, Assert.Single(plan.Outcomes).Kind);
    }

    [Fact]
    public void Plan_SeverityAndTitleChange_OneNoteTellsOldAndNew()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Alert(severity: "LOW") with { Title = "Worse" }).Run();

        var note = Assert.Single(desk.TicketOf("a1").Notes).Text;
        Assert.Contains("Title: Alert a1 → Worse\nSeverity: HIGH → LOW", note, StringComparison.Ordinal);
        Assert.Matches(@"\n\n\[jcn-[a-z2-7]{40}\]$", note);
    }

    [Fact]
    public void Plan_SeverityGoesBackAndForth_EveryChangeIsToldOnce()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();
        foreach (var severity in new[] { "LOW", "HIGH", "LOW", "HIGH" })
            desk.After(Later).Sees(Alert(severity: severity)).Run();

        Assert.Equal(4, desk.TicketOf("a1").Notes.Select(note => note.Text).Distinct().Count());
    }

    [Fact]
    public void Plan_StatusIsNotKnown_CountsAsOpenAndIsTold()
    {
        var desk = new Desk().Sees(Alert());
        desk.Run();

        desk.After(Later).Sees(Alert(state: AlertState.Unknown) with { Status = "ALERT_STATUS_SNOOZED" }).Run();

        Assert.Contains("ALERT_STATUS_SNOOZED", Assert.Single(desk.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
        Assert.Null(desk.EpisodesOf("a1")[0].EndedAt);
    }

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

    private static void Touch(DeskTicket desk, string touch)
    {
        var ticket = desk.Ticket;
        desk.Ticket = touch switch
        {
            "status" => ticket with { Status = "8" },
            "queue" => ticket with { Queue = "9" },
            "resource" => ticket with { Resource = "77" },
            "priority" => ticket with { Priority = "1" },
            _ => ticket,
        };
        if (touch.EndsWith("note", StringComparison.Ordinal))
            desk.Notes.Add(new TicketEntry("I look at it", touch == "note" ? "77" : null));

        if (touch == "time")
            desk.TimeEntries.Add(new TicketEntry("", "77"));
    }
}
