using Integration.Core.Runs;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed class TicketingReviewTests : IDisposable
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private readonly Process process = new();

    public void Dispose() => process.Dispose();

    [Fact]
    public void Run_ByHash_WritesWhatIsApprovedAloneAndListsTheOthersAsHeld()
    {
        process.Options.Ticketing.Approval = ApprovalMode.ByHash;
        process.Source.Open("a1");
        process.Source.Open("a2");

        var held = process.Run();
        var plan = Assert.Single(process.Do(() => process.Review.ListAsync("ticketing")));
        process.Do(() => process.Review.ApproveAsync(plan.Plan.Hash, "ana", null, [IdOf(plan, "a2")]));
        Assert.Empty(process.Target.Tickets);
        process.After(Later).Run();

        Assert.Equal((RunStatus.CompletedWithIssues, 2, 2), (held.Run.Status, held.Run.Counts.Held, held.Run.Counts.ChangesPlanned));
        Assert.Contains("alert a2]", Assert.Single(process.Target.Tickets.Values).Draft.Description, StringComparison.Ordinal);
        var waiting = Assert.Single(process.Do(() => process.Job.ListHeldAsync()));
        Assert.Equal(("a1", "A person approves each write of ticketing."), (waiting.Alert.Id.Value, waiting.Reason));
    }

    [Fact]
    public void RejectChange_LaterPolls_OpenNoTicketForThatAlert()
    {
        process.Source.Open("a1");
        process.Source.Open("a2");
        var planned = process.Do(() => process.Job.PlanAsync());
        var plan = process.Do(() => process.Review.GetAsync(planned.Hash));
        process.Do(() => process.Review.RejectAsync(planned.Hash, "ana", "a drill", [IdOf(plan, "a1")]));

        process.Run();
        var report = process.After(Later).Run();

        Assert.Single(process.Target.Tickets);
        Assert.Equal("ana rejected it on 2026-03-01: a drill", report.Outcomes.Single(outcome => outcome.Alert.Id.Value == "a1").Reason);
        Assert.Equal((1, RunStatus.Completed), (report.Run.Counts.Held, report.Run.Status));

        process.Do(() => process.Review.ApproveAsync(process.Do(() => process.Job.PlanAsync()).Hash, "ana", "it was none", [IdOf(plan, "a1")]));
        process.After(Later).Run();
        Assert.Equal(2, process.Target.Tickets.Count);
    }

    [Fact]
    public void Run_KindThatAutoApprovalDoesNotCover_WaitsWhileTheOthersAreWritten()
    {
        process.Options.Ticketing.AutoApproval.Closings = false;
        process.Source.Open("a1");
        process.Run();
        process.Source.End("a1");

        var report = process.After(Later).Run();

        Assert.Equal((AlertOutcomeKind.Held, "Auto-approval does not cover the end of tickets."), (report.Outcomes[0].Kind, report.Outcomes[0].Reason));
        Assert.Single(process.Target.Open);

        process.Do(() => process.Review.ApproveAsync(report.Run.PlanHash!, "ana"));
        process.After(Later).Run();
        Assert.Empty(process.Target.Open);
    }

    [Fact]
    public void Approve_PlanThatALaterPollHasOvertaken_IsRefused()
    {
        process.Options.Ticketing.Approval = ApprovalMode.ByHash;
        process.Source.Open("a1");
        var first = process.Run().Run.PlanHash!;
        process.Source.Change("a1", alert => alert with { Title = "Disk is very full" });
        process.After(Later).Run();

        var error = Assert.Throws<PlanNotFoundException>(() => process.Do(() => process.Review.ApproveAsync(first, "ana")));

        Assert.Contains("writes otherwise for Acme: new ticket: Disk is very full", error.Message, StringComparison.Ordinal);
        Assert.Contains("Plan again and approve the new hash.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ComesBackAsSaved()
    {
        process.Source.Open("a1");
        var plan = process.Do(() => process.Job.PlanAsync());
        process.Start();

        var saved = Assert.IsType<TicketingPlan>(process.Do(() => process.Review.GetAsync(plan.Hash)).Plan);

        Assert.Equal(plan.Changes[0].Id, saved.Changes[0].Id);
        Assert.Equal(plan.Outcomes[0].Reason, saved.Outcomes[0].Reason);
        Assert.Equal(((OpenTicket)plan.Changes[0]).Draft.Title, ((OpenTicket)saved.Changes[0]).Draft.Title);
    }

    private static string IdOf(SavedPlan plan, string alert) =>
        ((TicketingPlan)plan.Plan).Changes.Single(change => change.Alerts.Any(about => about.Id.Value == alert)).Id;
}
