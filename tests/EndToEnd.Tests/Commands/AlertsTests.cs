using EndToEnd.Tests.Support;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class AlertsTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(3));
        place.UseServiceDesk();
        await place.RunWellAsync("map");
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Run_NewAlerts_MakesOneTicketEachAndNoneAgain()
    {
        Open(0, "Disk space low", AlertSeverity.High);
        Open(1, "Device offline");

        var first = await place.RunWellAsync("alerts", "run", "--json");
        var second = await place.RunWellAsync("alerts", "run", "--json");

        Assert.Equal(["Ticket", "Ticket"], Kinds(first));
        Assert.Equal(["Unchanged", "Unchanged"], Kinds(second));
        Assert.Equal(2, place.Sandbox.Autotask.Tickets.Count);
        Assert.All(place.Sandbox.Log.Tickets.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Run_Text_NamesTicketsAndAddsUp()
    {
        Open(0, "Disk space low", AlertSeverity.High);

        var result = await place.RunWellAsync("alerts", "run");

        var ticket = Assert.Single(place.Sandbox.Autotask.Tickets);
        Assert.StartsWith("Done. Run ticketing-", result.Output, StringComparison.Ordinal);
        Assert.Matches($"Disk space low +ticket +{ticket.Number}", result.Output);
        Assert.Contains("Writes:  1 planned, 1 applied, 1 verified.", result.Output, StringComparison.Ordinal);
        Assert.Contains("Alerts:  1 = 1 ticketed + 0 noted", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Run_AlertIsOver_ClosesItsTicket()
    {
        var alert = Open(0, "Disk space low");
        await place.RunWellAsync("alerts", "run");
        place.Sandbox.JumpCloud.AutoResolveAlert(alert.Id);

        var result = await place.RunWellAsync("alerts", "run");

        Assert.Matches("Disk space low +closed +T", result.Output);
        Assert.Equal(5, Assert.Single(place.Sandbox.Autotask.Tickets).Status);
    }

    [Fact]
    public async Task Run_MoreAlertsThanTheStormLimit_SaysWhichBecameLinesOfADigest()
    {
        place.Settings["integration"]!["ticketing"]!["stormLimit"] = 2;
        for (var i = 0; i < 5; i++)
            Open(0, $"Switch {i} unreachable");

        var result = await place.RunWellAsync("alerts", "run");
        var after = await place.RunWellAsync("alerts", "run", "--json");

        Assert.Contains("Alerts:  5 = 2 ticketed + 0 noted + 3 in digests + 0 closed", result.Output, StringComparison.Ordinal);
        Assert.Matches("Switch [0-4] unreachable +line of a digest +T", result.Output);
        Assert.Matches("Info +TCK014 +1", result.Output);
        Assert.Equal(3, place.Sandbox.Autotask.Tickets.Count);
        Assert.DoesNotContain("TCK014", Codes(after));
    }

    [Fact]
    public async Task Run_RuleThatCreatesNoTicket_LeavesTheAlertOutAndIsDone()
    {
        place.Sandbox.JumpCloud.OpenAlert(
            place.Sandbox.JumpCloud.Organizations[0].Id, new AlertSeed { Title = "Administrator added", Category = AlertCategory.Admin });

        var result = await place.RunWellAsync("alerts", "run", "--all");

        Assert.Contains("1 left out", result.Output, StringComparison.Ordinal);
        Assert.Contains("Rule Administrators creates no tickets.", result.Output, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task Plan_NewAlert_ShowsTheTicketAndWritesNothing()
    {
        Open(0, "Disk space low", AlertSeverity.High);

        var text = await place.RunWellAsync("alerts", "plan");
        var json = await place.RunWellAsync("alerts", "plan", "--json");

        Assert.Matches("new ticket +Disk space low .* Dana Reyes, High", text.Output);
        Assert.Contains("nothing is written by a plan", text.Output, StringComparison.Ordinal);
        var change = Assert.Single(json.Json.GetProperty("changes").EnumerateArray());
        Assert.Equal("openTicket", change.GetProperty("$type").GetString());
        Assert.Equal("Technician", change.GetProperty("draft").GetProperty("fields").GetProperty("role").GetProperty("label").GetString());
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Held_TenantWithoutLink_ShowsTheFixUntilItIsLinked()
    {
        await using var other = await Workplace.OpenAsync(SandboxSeed.Uniform(3));
        other.UseServiceDesk();
        var organization = other.Sandbox.JumpCloud.Organizations[0];
        other.Sandbox.JumpCloud.OpenAlert(organization.Id, "Disk space low");
        var company = other.Sandbox.Autotask.Companies.Single(company => company.Name == organization.Name);

        var run = await other.RunAsync("alerts", "run");
        var held = await other.RunAsync("alerts", "held");
        var json = await other.RunAsync("alerts", "held", "--json");
        var linked = await other.RunWellAsync("map", "accept", organization.Name, $"{company.Id}");
        var after = await other.RunWellAsync("alerts", "run", "--json");
        var none = await other.RunWellAsync("alerts", "held");

        Assert.Equal((ExitCode.Issues, ExitCode.Issues, ExitCode.Issues), (run.ExitCode, held.ExitCode, json.ExitCode));
        Assert.Contains("The tenant has no link", run.Output, StringComparison.Ordinal);
        Assert.Contains("→ Link the tenant to its account", held.Output, StringComparison.Ordinal);
        Assert.Contains("ALERT_SEVERITY_MEDIUM", held.Output, StringComparison.Ordinal);
        Assert.Contains("MspSync map accept", held.Output, StringComparison.Ordinal);
        Assert.StartsWith("Link the tenant", Assert.Single(json.Json.GetProperty("alerts").EnumerateArray()).GetProperty("fix").GetString(), StringComparison.Ordinal);
        Assert.Contains($"({company.Id})", linked.Output, StringComparison.Ordinal);
        Assert.Equal(["Ticket"], Kinds(after));
        Assert.Equal(company.Id, Assert.Single(other.Sandbox.Autotask.Tickets).CompanyId);
        Assert.Contains("No alert is held.", none.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_BothJobs_AreListedAndToldApart()
    {
        await place.RunWellAsync("alerts", "run");
        await place.RunAsync("run");

        var all = await place.RunWellAsync("history");
        var ticketing = await place.RunWellAsync("history", "--job", "ticketing", "--json");

        Assert.Contains(" billing ", all.Output, StringComparison.Ordinal);
        Assert.Contains(" ticketing ", all.Output, StringComparison.Ordinal);
        Assert.Equal("ticketing", Assert.Single(ticketing.Json.GetProperty("runs").EnumerateArray()).GetProperty("job").GetString());
    }

    [Fact]
    public async Task JournalList_WritesOfTickets_ShowWhatTheyAreAbout()
    {
        var alert = Open(0, "Disk space low");
        await place.RunWellAsync("alerts", "run");
        place.Sandbox.JumpCloud.AutoResolveAlert(alert.Id);
        await place.RunWellAsync("alerts", "run");

        var all = await place.RunWellAsync("journal", "list", "--all");

        var ticket = Assert.Single(place.Sandbox.Autotask.Tickets);
        Assert.Matches($"Verified +new ticket .* {ticket.Id} +{ticket.ExternalId}", all.Output);
        Assert.Contains($"  alert:{place.Sandbox.JumpCloud.Organizations[0].Id}/{alert.Id}", all.Output, StringComparison.Ordinal);
        Assert.Contains($"  ticket:{ticket.Id}, to show 5", all.Output, StringComparison.Ordinal);
        Assert.Matches("Verified +ticket close ", all.Output);
        Assert.Matches("Verified +alert note ", all.Output);
    }

    [Fact]
    public async Task Billing_RunsBesideTickets_ShowsNoneOfTheirFindings()
    {
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.AddOrganization("Newcomer").Id, "Disk space low");
        var run = await place.RunAsync("alerts", "run", "--json");

        var billing = await place.RunAsync("run", "--json");
        var after = await place.RunAsync("alerts", "run", "--json");

        Assert.Contains("TCK007", Codes(run));
        Assert.Contains("MAP001", Codes(billing));
        Assert.DoesNotContain("TCK007", Codes(billing));
        Assert.DoesNotContain("MAP001", Codes(after));
    }

    private SandboxAlert Open(int organization, string title, string severity = AlertSeverity.Medium) =>
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[organization].Id, title, severity);

    private static List<string?> Kinds(CliResult result) =>
        [.. result.Json.GetProperty("outcomes").EnumerateArray().Select(outcome => outcome.GetProperty("kind").GetString())];

    private static List<string?> Codes(CliResult result) =>
        [.. result.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString())];
}
