using System.Net;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using JumpCloud.Client;
using TicketChoice = JumpCloud.Client.TicketChoice;

namespace Integration.JumpCloud.Tests.Alerts;

public sealed class RuleImportTests : AlertTest
{
    [Fact]
    public async Task ListConfiguredRulesAsync_ConfigurationOfAllKinds_BecomesRulesThatAreOff()
    {
        Integrate();
        using var client = CreateClient();
        var alerts = await client.AutotaskAlertConfigurations.ListAsync(Sandbox.JumpCloud.ProviderId, null, Cancel).ToListAsync(Cancel);
        await client.AutotaskAlertConfigurations.ReplaceAsync(Sandbox.JumpCloud.ProviderId, alerts[0].AlertId!, Configuration(TicketDestination.Queue), null, Cancel);
        await client.AutotaskAlertConfigurations.ReplaceAsync(Sandbox.JumpCloud.ProviderId, alerts[1].AlertId!, Configuration(TicketDestination.Resource), null, Cancel);

        var rules = (await Alerts.ListConfiguredRulesAsync(Cancel)).Value;

        Assert.All(rules, rule => Assert.True(rule.IsUnverified));
        Assert.Equal(("Device offline", "Devices", "Device offline"), (rules[0].Name, Assert.Single(rules[0].Categories), Assert.Single(rules[0].TitleContains)));
        Assert.Equal((true, "29683482", null, null, 2), (rules[0].CreateTicket, rules[0].Queue, rules[0].Resource, rules[0].Role, rules[0].DueDays));
        Assert.Equal((null, "29682885", "29682834", "1", "1", "8"), (rules[1].Queue, rules[1].Resource, rules[1].Role, rules[1].Priority, rules[1].Status, rules[1].Source));
        Assert.False(rules[2].CreateTicket);
    }

    [Fact]
    public async Task ListConfiguredRulesAsync_NoAutotaskIntegration_IsEmpty() => Assert.Empty((await Alerts.ListConfiguredRulesAsync(Cancel)).Value);

    [Fact]
    public async Task ListConfiguredRulesAsync_ConfigurationNotReadable_IsUnknown()
    {
        Integrate();
        Sandbox.Faults.Add(SandboxFault.Answer("*/alerts/configuration", HttpStatusCode.Forbidden));

        Assert.StartsWith("JumpCloud's alert configuration could not be read: ", (await Alerts.ListConfiguredRulesAsync(Cancel)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_AlertsOfNoOrganizationReadable_IsAWarning()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "*/alerts-stats", Status = HttpStatusCode.Forbidden, Times = null });
        Assert.Contains("PRE108", (await Alerts.CheckAsync(Cancel)).Select(finding => finding.Code));

        Sandbox.Faults.Clear();
        Assert.DoesNotContain("PRE108", (await Alerts.CheckAsync(Cancel)).Select(finding => finding.Code));
    }

    private static AutotaskAlertConfigurationReplace Configuration(TicketDestination destination) => new()
    {
        ShouldCreateTickets = true,
        Destination = destination,
        DueDays = 2,
        Priority = new TicketChoice { Id = 1, Name = "High" },
        Status = new TicketChoice { Id = 1, Name = "New" },
        Source = new TicketChoice { Id = 8, Name = "Monitoring Alert" },
        Queue = new TicketChoice { Id = 29683482, Name = "JumpCloud Alerts" },
        Resource = new TicketResource { Id = 29682885, Name = "Dana Reyes", Role = new TicketChoice { Id = 29682834, Name = "Technician" } },
    };

    // JumpCloud's own integration is there once something is mapped in it.
    private void Integrate() => Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, 1, null, null));
}
