using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed partial class TicketingJobTests
{
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
}
