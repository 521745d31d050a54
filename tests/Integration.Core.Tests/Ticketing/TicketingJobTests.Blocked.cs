using Integration.Core.Runs;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed partial class TicketingJobTests
{
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
}
