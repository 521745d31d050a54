using System.Net;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.JumpCloud.Tests.Alerts;

public sealed class SweepAlertsTests : AlertTest
{
    [Fact]
    public async Task ReadAsync_OpenAlert_IsTold()
    {
        var opened = Sandbox.JumpCloud.OpenAlert(First.Id, "Disk space low", "ALERT_SEVERITY_HIGH", "laptop-7");

        var alert = Assert.Single((await ReadFirstAsync()).Alerts);

        Assert.Equal((Reference(opened), "Disk space low", AlertState.Open), (alert.Reference, alert.Title, alert.State));
        Assert.Equal(("ALERT_STATUS_OPEN", "ALERT_SEVERITY_HIGH", "laptop-7", opened.LastOccurredAt), (alert.Status, alert.Severity, alert.SourceName, alert.LastOccurredAt));
    }

    [Theory]
    [InlineData("acknowledge", AlertState.Acknowledged)]
    [InlineData("resolve", AlertState.Ended)]
    [InlineData("auto-resolve", AlertState.Ended)]
    [InlineData("delete", AlertState.Ended)]
    [InlineData("unknown", AlertState.Unknown)]
    public async Task ReadAsync_KnownAlertThatIsNotOpenAnyMore_IsAskedForByItself(string happening, AlertState state)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        Happen(alert, happening);

        Assert.Equal(state, Assert.Single((await ReadFirstAsync(alert)).Alerts).State);
        Assert.Equal([("/api/v2/alerts", 1), ("/api/v2/alerts/{alert}", 1)], Asked().Order());
    }

    [Fact]
    public async Task ReadAsync_KnownAlertThatIsGone_HasVanished()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        Sandbox.JumpCloud.RemoveAlert(alert.Id);

        var read = await ReadFirstAsync(alert);

        Assert.Empty(read.Alerts);
        Assert.Equal(alert.Id, Assert.Single(read.Vanished).Value);
    }

    [Fact]
    public async Task ReadAsync_SeveralAcknowledgedAlerts_CostOneListMore()
    {
        SandboxAlert[] alerts = [.. Enumerable.Range(1, 5).Select(number => Sandbox.JumpCloud.OpenAlert(First.Id, $"Alert {number}"))];
        foreach (var alert in alerts[1..])
            Sandbox.JumpCloud.AcknowledgeAlert(alert.Id);

        var read = await ReadFirstAsync(alerts);

        Assert.Equal((1, 4), (read.Alerts.Count(alert => alert.State == AlertState.Open), read.Alerts.Count(alert => alert.State == AlertState.Acknowledged)));
        Assert.Equal([("/api/v2/alerts", 2)], Asked());
    }

    [Fact]
    public async Task ReadAsync_OneListForBoth_CostsNoList()
    {
        var alerts = CreateAlertSource(new JumpCloudOptions { ListsAcknowledgedWithOpen = true });
        var one = Sandbox.JumpCloud.OpenAlert(First.Id, "One");
        Sandbox.JumpCloud.AcknowledgeAlert(one.Id);
        Sandbox.JumpCloud.OpenAlert(First.Id, "Two");

        var sweep = await alerts.ReadAsync(Ask([FirstTenant], null, one), Cancel);

        Assert.Equal(2, sweep.Tenants[FirstTenant].Value.Alerts.Count);
        Assert.Equal([("/api/v2/alerts", 1)], Asked());
    }

    [Fact]
    public async Task ReadAsync_TwoHundredAndOneOpenAlerts_TakesThreeRequests()
    {
        for (var number = 0; number < 201; number++)
            Sandbox.JumpCloud.OpenAlert(First.Id, $"Alert {number}");

        Assert.Equal(201, (await ReadFirstAsync()).Alerts.Count);
        Assert.Equal([("/api/v2/alerts", 3)], Asked());
    }

    [Fact]
    public async Task ReadAsync_FilterThatTheServerDoesNotKnow_BringsNoEndedAlertsOfLongAgo()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/v2/alerts", HttpStatusCode.OK,
            """{"alerts":[{"objectId":"old","title":"Long ago","status":"ALERT_STATUS_RESOLVED"},{"objectId":"new","title":"Now","status":"ALERT_STATUS_OPEN"}],"count":2}"""));

        Assert.Equal(["new"], (await ReadFirstAsync()).Alerts.Select(alert => alert.Id.Value));
    }

    [Fact]
    public async Task ReadAsync_OneOrganizationFails_TheOthersAreReadAndItIsUnknown()
    {
        TenantId[] all = [.. Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id))];
        Sandbox.JumpCloud.OpenAlert(all[1].Value, "Seen");
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/api/v2/alerts", Organization = First.Id, Status = HttpStatusCode.Forbidden });

        var sweep = await Alerts.ReadAsync(Ask(all, null), Cancel);

        Assert.Matches("^the alerts could not be read: JumpCloud refused GET .*api/v2/alerts: 403", sweep.Tenants[all[0]].Reason);
        Assert.Single(sweep.Tenants[all[1]].Value.Alerts);
        Assert.Empty(sweep.Tenants[all[2]].Value.Alerts);
    }

    [Fact]
    public async Task ReadAsync_ThousandTenantsWithNothing_AskEachOnce()
    {
        TenantId[] all = [.. Enumerable.Range(0, 1000).Select(_ => FirstTenant).Prepend(FirstTenant).Concat(Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id)))];

        await Alerts.ReadAsync(Ask(all, null), Cancel);

        Assert.Equal([("/api/v2/alerts", 3)], Asked());
    }

    [Fact]
    public async Task ListTenantsAsync_Organizations_AreNamed() => Assert.Equal(
        Sandbox.JumpCloud.Organizations.Select(organization => (organization.Id, organization.Name)).Order(),
        (await Alerts.ListTenantsAsync(Cancel)).Tenants.Select(tenant => (tenant.Id.Value, tenant.Name)).Order());

    private void Happen(SandboxAlert alert, string happening)
    {
        switch (happening)
        {
            case "acknowledge":
                Sandbox.JumpCloud.AcknowledgeAlert(alert.Id);
                break;
            case "resolve":
                Sandbox.JumpCloud.ResolveAlert(alert.Id);
                break;
            case "auto-resolve":
                Sandbox.JumpCloud.AutoResolveAlert(alert.Id);
                break;
            case "delete":
                Sandbox.JumpCloud.DeleteAlert(alert.Id);
                break;
            default:
                Sandbox.JumpCloud.SetAlertStatus(alert.Id, "ALERT_STATUS_SNOOZED");
                break;
        }
    }
}
