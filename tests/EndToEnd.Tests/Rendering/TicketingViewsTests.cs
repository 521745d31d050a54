using EndToEnd.Tests.Support;
using Integration.Core;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using MspSync.Rendering;
using Spectre.Console;

namespace EndToEnd.Tests.Rendering;

public sealed class TicketingViewsTests
{
    private const string LongName = "Llanfairpwllgwyngyll Dental and Orthodontic Practice of the Western Isles";

    private static readonly TicketingRule[] Rules =
    [
        new() { Name = "A rule with a name that does not want to end", Categories = { "system", "directory" }, TitleContains = { "has not been seen for a while" }, Queue = "Level II Support" },
        new() { Name = "Off", IsUnverified = true, CreateTicket = false },
    ];

    public static TheoryData<int, string> Views
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var width in new[] { 60, 80, 120 })
            {
                foreach (var view in Printed.Keys)
                    data.Add(width, view);
            }

            return data;
        }
    }

    private static Dictionary<string, Action<IAnsiConsole>> Printed { get; } = new()
    {
        ["report"] = console => TicketingReportView.Print(console, Report(), Extent.First),
        ["whole report"] = console => TicketingReportView.Print(console, Report(), Extent.Whole),
        ["plan"] = console => TicketingPlanView.Print(console, Plan(), Extent.First),
        ["held"] = console => HeldView.Print(console, [.. Outcomes().Select(outcome => new HeldAlert(outcome, "Link the tenant to its account, or exclude it."))], Extent.First),
        ["rules"] = console => RulesView.Print(console, RuleListing.Of(Rules)),
        ["import"] = console => ImportView.Print(console, new ImportDocument(Rules, [new("Off", "Queue", null, "29682833"), new("Only theirs", null, null, "x")], null)),
        ["history"] = console => HistoryView.Print(console, [Run("ticketing"), Run("billing")]),
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void Print_LongNames_StaysWithinTheWidth(int width, string view)
    {
        var text = Paper.Print(width, Printed[view]);

        Assert.NotEmpty(text);
        Assert.All(text.Split('\n'), line => Assert.True(Words.Width(line) <= width, line));
    }

    [Fact]
    public void Report_Outcomes_AddUpAndSayReasonsOnce()
    {
        var text = Paper.Print(120, Printed["report"]);

        Assert.Contains("Alerts:  5 = 1 ticketed + 0 noted + 0 in digests + 1 closed\n         + 0 unchanged + 0 left out + 2 held + 1 failed + 0 unresolved.", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("The tenant has no link.").Length);
        Assert.Contains("T20261110.0001", text, StringComparison.Ordinal);
        Assert.Contains("The target refused.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_TitleWithControlCharacters_DoesNotReachTheTerminal()
    {
        var text = Paper.Print(120, Printed["report"]);

        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void History_Narrow_StillTellsTheJobs()
    {
        var text = Paper.Print(80, Printed["history"]);

        Assert.Contains("2026-11-10 02:00  ticketing  1 s   with issues", text, StringComparison.Ordinal);
    }

    private static TicketingReport Report() => new()
    {
        Run = Run("ticketing"),
        Outcomes = Outcomes(),
        Changes = [],
        Findings =
        [
            new Finding { Code = "TCK007", Severity = FindingSeverity.Warning, Subject = "tenant:t1", Text = $"Alerts of {LongName} are held. The tenant has no account.", Fix = "Link it." },
        ],
    };

    private static TicketingPlan Plan() => new()
    {
        Hash = new string('a', 64),
        CreatedAt = At,
        Changes =
        [
            new OpenTicket
            {
                Key = "jc-1",
                Subject = "alert:t1/a1",
                Reason = "The alert opened.",
                Evidence = "Rule A matches.",
                Alerts = [new AlertReference(new TenantId("t1"), new AlertId("a1"))],
                Draft = new TicketDraft
                {
                    Key = "jc-1",
                    Account = new AccountId("1"),
                    Title = $"Disk space low on the server in the cellar ({LongName})",
                    Description = "",
                    Fields = new ResolvedTicketFields { Queue = new TicketChoice("8", "Monitoring Alert"), Priority = new TicketChoice("2", "Medium") },
                },
            },
        ],
        Outcomes = Outcomes(),
        Findings = [],
    };

    private static DateTimeOffset At => new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private static RunRecord Run(string job) => new()
    {
        Id = $"{job}-20261110T020000",
        Job = job,
        StartedAt = At,
        EndedAt = At.AddSeconds(1),
        Status = RunStatus.CompletedWithIssues,
        PlanHash = new string('a', 64),
        Counts = new RunCounts { Changed = 2, Held = 2, Failed = 1, ChangesPlanned = 3, ChangesApplied = 2, ChangesVerified = 2 },
    };

    private static List<AlertOutcome> Outcomes() =>
    [
        Outcome("a1", AlertOutcomeKind.Ticket, "The alert opened.", "T20261110.0001"),
        Outcome("a2", AlertOutcomeKind.Closed, "The alert ended, and nobody touched its ticket.", "T20261110.0002"),
        Outcome("a3", AlertOutcomeKind.Held, "The tenant has no link."),
        Outcome("a4", AlertOutcomeKind.Held, "The tenant has no link."),
        Outcome("a5", AlertOutcomeKind.Failed, "The target refused."),
    ];

    private static AlertOutcome Outcome(string id, AlertOutcomeKind kind, string reason, string? ticket = null) => new()
    {
        Episode = $"jc-{id}",
        Alert = new Alert
        {
            Tenant = new TenantId("t1"),
            Id = new AlertId(id),
            Title = $"Disk space \u001b[31mlow on the server in the cellar of the practice {id}",
            State = AlertState.Open,
            Severity = "ALERT_SEVERITY_MEDIUM",
            Category = "ALERT_CATEGORY_SYSTEM",
            SourceType = "ALERT_SOURCE_TYPE_DEVICE",
            LastOccurredAt = At,
        },
        TenantName = LongName,
        Kind = kind,
        Reason = reason,
        TicketNumber = ticket,
    };
}
