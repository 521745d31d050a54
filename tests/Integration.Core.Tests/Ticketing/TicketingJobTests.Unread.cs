using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed partial class TicketingJobTests
{
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
    public void Preflight_TenantsCouldNotAllBeListed_SaysSo()
    {
        process.Source.IncompleteBecause = "page 3 failed";

        var preflight = process.Do(() => process.Job.PreflightAsync(withLinks: true, [], default));

        Assert.Equal([("TCK004", "page 3 failed")], preflight.Connections[0].Findings.Select(finding => (finding.Code, finding.Evidence)));
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
    public void ImportRules_SourceCouldNotBeRead_IsUnknown()
    {
        process.Source.ConfiguredRules = Reading.Unknown<IReadOnlyList<TicketingRule>>("403");

        Assert.Equal("403", process.Do(() => process.Job.ImportRulesAsync()).Reason);
    }
}
