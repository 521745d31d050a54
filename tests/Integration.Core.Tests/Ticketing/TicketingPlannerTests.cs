using Integration.Core.Ticketing;
using static Integration.Core.Tests.Ticketing.Desk;

namespace Integration.Core.Tests.Ticketing;

public partial class TicketingPlannerTests
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
