using Integration.Core.Runs;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed class TicketingJobTests : IDisposable
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
    public void Run_TenantCouldNotBeRead_NothingBeginsOrEndsForIt()
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.End("a1");
        process.Source.Open("a2");
        process.Source.Unreadable.Add(Desk.Tenant);

        var report = process.After(Later).Run();

        Assert.Empty(report.Changes);
        Assert.Contains(report.Findings, finding => finding is { Code: "TCK005", Subject: "tenant:t1" });

        process.Source.Unreadable.Clear();
        process.After(Later).Run();
        Assert.Equal(2, process.Target.Tickets.Count);
        Assert.True(process.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public void Run_TenantFailsForAnotherReasonEachTime_IsNoNews()
    {
        process.Source.Unreadable.Add(Desk.Tenant);
        process.Source.UnreadableBecause = "403 (request 1)";
        process.Run();
        process.Source.UnreadableBecause = "403 (request 2)";

        var finding = Assert.Single(process.After(Later).Run().Findings, finding => finding.Code == "TCK005");

        Assert.Equal(("The alerts of Acme could not be read.", "403 (request 2)"), (finding.Text, finding.Evidence));
    }

    [Fact]
    public void Run_BriefAlertsOfATenantCouldNotBeTold_TheOthersGetTicketsAndAFindingSaysSo()
    {
        process.Source.MissedBecause = "403";
        process.Source.Open("a1");

        var report = process.Run();

        Assert.Single(process.Target.Tickets);
        var finding = Assert.Single(report.Findings, finding => finding.Code == "TCK005");
        Assert.Equal(("tenant:t1", "Which alerts of Acme opened and ended between two polls could not be read.", "403"), (finding.Subject, finding.Text, finding.Evidence));
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
    public void Run_RulesNameWhatTheTargetDoesNotHave_IsBlockedWithTheChoicesAndReadsTheInboxNevertheless()
    {
        process.Target.Problems.Add(new TicketFieldProblem("Queue", "Alerst", "No queue has this name.", [new TicketChoice("8", "Alerts")]));
        process.Source.Open("a1");

        var report = process.Run();

        Assert.Equal(RunStatus.Blocked, report.Run.Status);
        var finding = Assert.Single(report.Findings, finding => finding.Code == "TCK002");
        Assert.Equal(("rule:Alerts:Queue", "Valid: Alerts (8)"), (finding.Subject, finding.Evidence));
        Assert.Contains("Queue is 'Alerst'", finding.Text, StringComparison.Ordinal);
        Assert.Empty(process.Target.Tickets);

        process.Source.End("a1");
        process.Target.Problems.Clear();
        process.After(Later).Run();
        Assert.Single(process.Target.Tickets);
    }

    [Fact]
    public void Run_StoreIsDamaged_IsBlockedAndReceivesNothing()
    {
        process.Source.Open("a1");
        process.Start(Kill.NeverWith(Kill.StoreDamaged));

        var report = process.Run();

        Assert.Equal((RunStatus.Blocked, Kill.StoreDamaged.Text), (report.Run.Status, report.Run.Message));
        Assert.Empty(process.Target.Tickets);
        Assert.Empty(process.Do(() => process.Store.Alerts.ListAsync(DateTimeOffset.MaxValue)));
    }

    [Fact]
    public void Preflight_TenantsCouldNotAllBeListed_SaysSo()
    {
        process.Source.IncompleteBecause = "page 3 failed";

        var preflight = process.Do(() => process.Job.PreflightAsync(withLinks: true, [], default));

        Assert.Equal([("TCK004", "page 3 failed")], preflight.Connections[0].Findings.Select(finding => (finding.Code, finding.Evidence)));
    }

    [Fact]
    public void Run_NoRuleIsEnabled_IsBlocked()
    {
        process.Rule.IsUnverified = true;

        var report = process.Run();

        Assert.Equal(RunStatus.Blocked, report.Run.Status);
        Assert.Equal(["TCK001", "TCK003"], report.Findings.Select(finding => finding.Code).Order());
    }

    [Fact]
    public void Run_SourceIsUnwell_ReadsNothing()
    {
        process.Source.Findings.Add(new Finding { Code = "PRE101", Severity = FindingSeverity.Blocking, Subject = "connection:source", Text = "refused" });

        Assert.Equal(RunStatus.Blocked, process.Run().Run.Status);
        Assert.DoesNotContain("sweep", process.Source.Calls);
    }

    [Fact]
    public void Run_QuietPolls_CheckAndListTenantsOnceAnHour()
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.Calls.Clear();
        process.Target.Calls.Clear();
        for (var poll = 0; poll < 11; poll++)
            process.After(Later).Run();

        Assert.All(process.Source.Calls, call => Assert.Equal("sweep", call));
        Assert.All(process.Target.Calls, call => Assert.Equal("read 1", call));

        process.After(Later).Run();
        Assert.Equal(1, process.Source.Calls.Count(call => call == "tenants"));
        Assert.Equal(1, process.Target.Calls.Count(call => call == "check"));
    }

    [Fact]
    public void Run_NotAllTenantsCouldBeListed_TheOthersAreStillRead()
    {
        process.Source.Tenants.Add(new TenantId("t2"), "Beta");
        process.Links.Add(Desk.Link("t2", "6002"));
        process.Run();
        process.Source.Tenants.Remove(new TenantId("t2"));
        process.Source.IncompleteBecause = "page 2 failed";
        process.Source.Open("b1", "t2");

        var report = process.After(TimeSpan.FromHours(2)).Run();

        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(report.Outcomes).Kind);
        Assert.Contains(report.Findings, finding => finding.Code == "TCK004");
    }

    [Fact]
    public void Run_TenantIsGoneFromTheSource_ItsAlertsStayAsTheyWere()
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.Tenants.Clear();

        var report = process.After(TimeSpan.FromHours(2)).Run();

        Assert.Empty(report.Changes);
        Assert.Contains(report.Findings, finding => finding is { Code: "TCK006", Subject: "tenant:t1" });
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
    public void Run_WhileAnotherRuns_IsRefusedAndTheOtherEndsWell()
    {
        process.Start();
        process.Source.Open("a1");
        var refused = new List<Task>();
        process.Source.BeforeCall = () => refused.Add(refused.Count % 2 == 0 ? process.Job.RunAsync() : process.Job.PlanAsync());

        var report = process.Run();

        Assert.True(refused.Count > 3);
        Assert.All(refused, task => Assert.IsType<RunInProgressException>(task.Exception?.InnerException));
        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(report.Outcomes).Kind);
        Assert.Single(process.Target.Tickets);
    }

    [Fact]
    public void Run_SourceFailsWhole_TheRunFailsAndTheNextOneGoesOn()
    {
        process.Source.Open("a1");
        process.Start();
        process.Source.BeforeCall = () => throw new HttpRequestException("connection refused");
        Assert.Throws<HttpRequestException>(() => process.Run());

        process.Source.BeforeCall = () => { };
        Assert.Equal(RunStatus.Completed, process.Run().Run.Status);
        Assert.Equal(
            [RunStatus.Completed, RunStatus.Failed],
            process.Do(() => process.Store.Runs.ListAsync("ticketing", 9)).Select(run => run.Status));
    }

    [Fact]
    public void Run_TargetStopsTakingWrites_TheRestWaitsForTheNextPoll()
    {
        foreach (var number in Enumerable.Range(0, 5))
            process.Source.Open($"a{number}");

        process.Target.NextFault = _ => Journal.Fault.NotConnectedThrows;
        var report = process.Run();
        Assert.Equal((5, RunStatus.CompletedWithIssues), (report.Run.Counts.Failed, report.Run.Status));

        process.Target.NextFault = _ => Journal.Fault.None;
        process.After(Later).Run();
        Assert.Equal(5, process.Target.Tickets.Count);
    }

    [Fact]
    public void Run_IsStoppedWhileItWrites_WhatIsLeftWaitsForTheNextPoll()
    {
        foreach (var number in Enumerable.Range(0, 3))
            process.Source.Open($"a{number}");

        using var stop = new CancellationTokenSource();
        process.Start();
        process.Target.BeforeCall = () =>
        {
            if (process.Target.Tickets.Count == 1)
                stop.Cancel();
        };
        var report = process.Do(() => process.Job.RunAsync(stop.Token));
        Assert.Equal((1, 2), (process.Target.Tickets.Count, report.Run.Counts.Failed));

        process.Target.BeforeCall = () => { };
        process.After(Later).Run();
        Assert.Equal(3, process.Target.Tickets.Count);
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
    public void Run_RuleWritesBack_TheSourceIsToldInTheSameRun()
    {
        process.Rule.WriteBack = AlertWriteBack.Note;
        process.Source.Open("a1");

        var report = process.Run();

        Assert.StartsWith("Ticket T1 was opened for this alert.", Assert.Single(process.Source["a1"].Notes), StringComparison.Ordinal);
        Assert.Equal((AlertOutcomeKind.Ticket, 2), (Assert.Single(report.Outcomes).Kind, report.Run.Counts.ChangesVerified));
        Assert.Empty(process.After(Later).Run().Changes);
    }

    [Fact]
    public void Run_RuleAcknowledges_TheAlertIsAcknowledgedAndTheTicketGetsNoNote()
    {
        process.Rule.WriteBack = AlertWriteBack.Acknowledge;
        process.Source.Open("a1");
        process.Run();

        process.After(Later).Run();

        Assert.Equal(AlertState.Acknowledged, process.Source["a1"].Alert.State);
        Assert.Empty(process.TicketOf("a1").Notes);
    }

    [Fact]
    public void Run_TicketIsCompleteAndTheRuleResolves_TheAlertIsResolvedAndNothingFollows()
    {
        process.Rule.ResolveWhenTicketCompletes = true;
        process.Source.Open("a1");
        process.Run();
        process.After(Later).TicketOf("a1").Complete(process.Time.GetUtcNow());
        process.Run();
        process.After(Later).Run();

        Assert.Equal(AlertState.Ended, process.Source["a1"].Alert.State);
        Assert.Empty(process.After(Later).Run().Outcomes);
        Assert.Single(process.Target.Tickets);
    }

    [Theory]
    [InlineData("note", "somebody else wrote a note")]
    [InlineData("queue", "its queue is not as we left it")]
    public void Run_PersonTouchesTheTicketBetweenPlanAndWrite_ItIsNotClosed(string touch, string because)
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.End("a1");
        var ticket = process.TicketOf("a1");
        process.Target.BeforeCall = () =>
        {
            if (process.Target.Calls is not [.., "activity 1"] || ticket.Notes.Count > 0 || ticket.Ticket.Queue != "8")
                return;

            if (touch == "note")
                ticket.Notes.Add(new TicketEntry("I am on it", "77"));
            else
                ticket.Ticket = ticket.Ticket with { Queue = "9" };
        };

        process.After(Later).Run();

        Assert.False(ticket.Ticket.IsComplete);
        Assert.Contains(because, ticket.Notes[^1].Text, StringComparison.Ordinal);
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

    [Fact]
    public void ImportRules_SourceHasRules_ComparesThemWithOurs()
    {
        process.Source.ConfiguredRules = Reading.Known<IReadOnlyList<TicketingRule>>(
            [new() { Name = "alerts", Queue = "Monitoring", DueDays = 2, IsUnverified = true }, new() { Name = "Disk", Queue = "Alerts" }]);
        process.Options.Ticketing.Rules.Add(new TicketingRule { Name = "Mine", Queue = "Alerts" });

        var import = process.Do(() => process.Job.ImportRulesAsync()).Value;

        Assert.Equal(2, import.Rules.Count);
        Assert.Equal(
            [("Disk", null), ("Mine", null), ("Alerts", "Queue"), ("Alerts", "DueDays")],
            import.Differences.Select(difference => (difference.Rule, difference.Field)));
        Assert.Equal(("Alerts", "Monitoring"), (import.Differences[2].Ours, import.Differences[2].Theirs));
    }

    [Fact]
    public void ImportRules_SourceCouldNotBeRead_IsUnknown()
    {
        process.Source.ConfiguredRules = Reading.Unknown<IReadOnlyList<TicketingRule>>("403");

        Assert.Equal("403", process.Do(() => process.Job.ImportRulesAsync()).Reason);
    }
}
