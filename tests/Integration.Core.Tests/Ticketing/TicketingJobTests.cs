using Integration.Core.Runs;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed partial class TicketingJobTests : IDisposable
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private readonly Process process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void Run_NewAlert_OpensItsTicketAndReportsIt()
    {
        process.Source.Open("a1");

        var report = process.Run();

        var outcome = Assert.Single(report.Outcomes);
        Assert.Equal((AlertOutcomeKind.Ticket, "T1", "Acme"), (outcome.Kind, outcome.TicketNumber, outcome.TenantName));
        Assert.Equal((RunStatus.Completed, 1, 1, 1), (report.Run.Status, report.Run.Counts.Changed, report.Run.Counts.Selected, report.Run.Counts.ChangesVerified));
        Assert.Equal(new AccountId("6001"), Assert.Single(process.Target.Tickets.Values).Draft.Account);
    }

    [Fact]
    public void Run_Again_WritesNothing()
    {
        process.Source.Open("a1");
        process.Run();

        var report = process.After(Later).Run();

        Assert.Empty(report.Changes);
        Assert.Equal(AlertOutcomeKind.Unchanged, Assert.Single(report.Outcomes).Kind);
        Assert.Single(process.Target.Tickets);
    }

    [Fact]
    public void Run_AlertsLifeFromOpeningToEnd_IsOneTicket()
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.Change("a1", alert => alert with { Severity = "LOW" });
        process.After(Later).Run();
        process.Source.End("a1");

        var report = process.After(Later).Run();

        Assert.Equal(AlertOutcomeKind.Closed, Assert.Single(report.Outcomes).Kind);
        var ticket = Assert.Single(process.Target.Tickets.Values);
        Assert.True(ticket.Ticket.IsComplete);
        Assert.Single(ticket.Notes);
        Assert.Empty(process.After(Later).Run().Outcomes);
    }

    [Fact]
    public void Run_AlertOpenedAndEndedBetweenPolls_IsTicketedAndClosedInOneRun()
    {
        process.Run();
        process.Source.Open("a1");
        process.Source.End("a1");

        var report = process.After(Later).Run();

        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(report.Outcomes).Kind);
        Assert.True(Assert.Single(process.Target.Tickets.Values).Ticket.IsComplete);
    }

    [Fact]
    public void Run_OpeningTime_IsTheFirstOccurrenceOfTheEpisode()
    {
        process.Source.Open("a1");
        process.After(TimeSpan.FromMinutes(2)).Source.Repeat("a1");
        process.After(TimeSpan.FromMinutes(2)).Run();
        process.Source.End("a1");
        process.After(Later).Run();
        process.After(Later).Source.Open("a1");
        process.After(TimeSpan.FromMinutes(1)).Source.Repeat("a1");
        process.After(Later).Run();

        Assert.Contains("Opened: 2026-03-01 12:00 UTC", process.Target.Tickets[new TicketId("1")].Draft.Description, StringComparison.Ordinal);
        Assert.Contains("Opened: 2026-03-01 12:14 UTC", process.Target.Tickets[new TicketId("2")].Draft.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AlertVanished_ANoteTellsItAndTheTicketStaysOpen()
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.Remove("a1");

        process.After(Later).Run();

        Assert.False(process.TicketOf("a1").Ticket.IsComplete);
        Assert.Contains("no longer has the alert", Assert.Single(process.TicketOf("a1").Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NewAlert_SaysWhatWouldBeWrittenAndWritesNothing()
    {
        process.Source.Open("a1");

        var plan = process.Do(() => process.Job.PlanAsync());

        Assert.IsType<OpenTicket>(Assert.Single(plan.Changes));
        Assert.Empty(process.Target.Tickets);
        Assert.Equal(plan.Hash, process.Run().Run.PlanHash);
    }

    [Fact]
    public void ListHeld_TenantWithoutLink_IsListedWithTheReason()
    {
        process.Links.Clear();
        process.Source.Open("a1");
        process.Run();

        var held = Assert.Single(process.Do(() => process.Job.ListHeldAsync()));

        Assert.Equal((new AlertId("a1"), "Acme"), (held.Alert.Id, held.TenantName));
        Assert.Contains("has no link", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TicketWithTheKeyIsThereAlready_IsAdopted()
    {
        process.Source.Open("a1");
        process.Run();
        var taken = process.TicketOf("a1");
        using var other = new Process();
        other.Source.Open("a1");
        other.Target.Tickets.Add(taken.Ticket.Id, taken);

        var report = other.Run();

        Assert.Equal((AlertOutcomeKind.Ticket, "T1"), (Assert.Single(report.Outcomes).Kind, report.Outcomes[0].TicketNumber));
        Assert.Single(other.Target.Tickets);
    }
}
