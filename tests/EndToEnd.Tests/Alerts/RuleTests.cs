using EndToEnd.Tests.Worlds;
using Integration.Core;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Alerts;

/// <summary>A rule that the Autotask connection cannot follow stops the run before anything is written.</summary>
public sealed class RuleTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { nameof(TicketingRule.Queue), "Helpdesk", "Client Portal" },
        { nameof(TicketingRule.Queue), "Field Service", "JumpCloud Alerts" },
        { nameof(TicketingRule.Priority), "Urgent", "Critical" },
        { nameof(TicketingRule.Status), "Opened", "In Progress" },
        { nameof(TicketingRule.CompleteStatus), "Done", "Complete" },
        { nameof(TicketingRule.Source), "JumpCloud Alert", "Monitoring Alert" },
        { nameof(TicketingRule.IssueType), "Devices", "Hardware" },
        { nameof(TicketingRule.Category), "Incident", "Security Incident" },
        { nameof(TicketingRule.Resource), "Kim Osei", "Ira Novak" },
        { nameof(TicketingRule.Resource), "Dana Reyes", "Engineer" },
        { nameof(TicketingRule.Role), "Project Manager", "Technician" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Run_RuleThatTheConnectionCannotFollow_WritesNothingAndListsWhatIsValid(string field, string value, string valid)
    {
        await using var world = await WithAlertAsync(rule => Set(rule, field, value));

        var report = await world.RunAsync();

        Assert.Equal(RunStatus.Blocked, report.Run.Status);
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Empty(world.Sandbox.Autotask.Tickets);
        var problem = Assert.Single(report.Findings);
        Assert.Equal(("TCK002", FindingSeverity.Blocking), (problem.Code, problem.Severity));
        Assert.StartsWith("Valid: ", problem.Evidence, StringComparison.Ordinal);
        Assert.Contains(valid, problem.Evidence!, StringComparison.Ordinal);
        Assert.Equal(report.Findings.Select(finding => finding.Text), (await world.Job.CheckRulesAsync()).Select(finding => finding.Text));
    }

    [Fact]
    public async Task Run_RuleCorrected_TicketsTheAlertThatCameAndWentMeanwhile()
    {
        var settings = Settings(rule => rule.Queue = "Helpdesk");
        await using var world = await AlertWorld.StartAsync(settings);
        world.Open(new AlertSeed { Id = "0a1e00090000000000000001", Title = "Disk full" });
        Assert.Equal(RunStatus.Blocked, (await world.RunAsync()).Run.Status);
        world.Sandbox.JumpCloud.AutoResolveAlert("0a1e00090000000000000001");
        Assert.Equal(RunStatus.Blocked, (await world.RunAfterAsync(TimeSpan.FromMinutes(5))).Run.Status);

        await world.RestartAsync(Settings(_ => { }));
        var report = await world.RunAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(report.Outcomes).Kind);
        Assert.True(Assert.Single(world.Sandbox.Autotask.Tickets).IsComplete);
        Assert.Empty(await world.FindingsAsync());
    }

    [Fact]
    public async Task Run_AllRulesUnconfirmed_IsBlockedAndWritesNothing()
    {
        await using var world = await WithAlertAsync(rule => rule.IsUnverified = true);

        Assert.Equal(RunStatus.Blocked, (await world.RunAsync()).Run.Status);

        Assert.Equal(["NTC001 run:ticketing", "TCK001 rules", "TCK003 rule:all"], (await world.FindingsAsync()).Order());
        Assert.Empty(world.Sandbox.Log.Writes);
    }

    private static async Task<AlertWorld> WithAlertAsync(Action<TicketingRule> change)
    {
        var world = await AlertWorld.StartAsync(Settings(change));
        world.Open(new AlertSeed { Title = "Disk full" });
        return world;
    }

    private static WorldSettings Settings(Action<TicketingRule> change) => new()
    {
        Seed = SandboxSeed.Uniform(organizations: 1),
        Options = options => change(options.Ticketing.Rules[0]),
    };

    private static void Set(TicketingRule rule, string field, string value)
    {
        if (field == nameof(TicketingRule.Role))
            rule.Resource = "Dana Reyes";

        typeof(TicketingRule).GetProperty(field)!.SetValue(rule, value);
    }
}
