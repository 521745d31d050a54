using System.Net;
using Integration.Core;
using Integration.Core.Ticketing;
using Integration.Sandbox.Faults;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests.Alerts;

public sealed class AlertEventsTests : AlertTest
{
    private TenantId[] All => [.. Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id))];

    [Theory]
    [InlineData(AlertEventReading.PerOrganization)]
    [InlineData(AlertEventReading.ManyOrganizations)]
    public async Task ReadAsync_AlertThatOpenedAndEndedBetweenTwoPolls_IsTold(AlertEventReading reading)
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = reading });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Short");
        Sandbox.JumpCloud.AutoResolveAlert(alert.Id);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(3));

        var told = Assert.Single((await source.ReadAsync(Ask(All, cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);

        Assert.Equal((alert.Id, AlertState.Ended), (told.Id.Value, told.State));
    }

    [Theory]
    [InlineData(AlertEventReading.PerOrganization)]
    [InlineData(AlertEventReading.ManyOrganizations)]
    public async Task ReadAsync_AlertsOfLongAgoAreClearedOut_AreNoNews(AlertEventReading reading)
    {
        var old = Sandbox.JumpCloud.OpenAlert(First.Id, "Long over");
        Sandbox.JumpCloud.AutoResolveAlert(old.Id);
        Sandbox.Clock.Advance(TimeSpan.FromDays(30));
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = reading });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        using var client = CreateClient();
        await client.Alerts.SetStatusAsync(First.Id, old.Id, AlertStatus.Resolved, "Cleared out", null, Cancel);

        Assert.Empty((await source.ReadAsync(Ask(All, cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);
        Assert.Single((await source.ReadAsync(Ask(All, cursor, old), Cancel)).Tenants[FirstTenant].Value.Alerts);
    }

    [Fact]
    public async Task ReadAsync_ManyOrganizationsAndNothingNew_CostsOneQueryForAll()
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.ManyOrganizations });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.Log.ResetCounters();
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        var sweep = await source.ReadAsync(Ask(All, cursor), Cancel);

        Assert.All(sweep.Tenants.Values, tenant => Assert.Empty(tenant.Value.Alerts));
        Assert.Equal([("/insights/directory/v1/events", 1)], Asked());
    }

    [Fact]
    public async Task ReadAsync_ManyOrganizationsAfterTheInterval_ListsAllAgain()
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.ManyOrganizations });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.Log.ResetCounters();
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(61));

        await source.ReadAsync(Ask(All, cursor), Cancel);

        Assert.Equal([("/api/v2/alerts", 3), ("/insights/directory/v1/events", 1)], Asked().Order());
    }

    [Fact]
    public async Task ReadAsync_EventThatComesLate_IsStillCovered()
    {
        Sandbox.JumpCloud.Behavior.EventLag = TimeSpan.FromMinutes(50);
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.PerOrganization });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Late");
        Sandbox.JumpCloud.AutoResolveAlert(alert.Id);

        var seen = new List<string>();
        for (var poll = 0; poll < 12; poll++)
        {
            Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
            var sweep = await source.ReadAsync(Ask(All, cursor), Cancel);
            cursor = sweep.Cursor;
            seen.AddRange(sweep.Tenants[FirstTenant].Value.Alerts.Select(told => told.Id.Value));
        }

        Assert.Equal([alert.Id], seen.Distinct());
    }

    [Theory]
    [InlineData(AlertEventReading.PerOrganization)]
    [InlineData(AlertEventReading.ManyOrganizations)]
    public async Task ReadAsync_EventsUnreadableOnce_TellsOpenAlertsNowAndWhatOpenedAndEndedNextTime(AlertEventReading reading)
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = reading, EventLag = TimeSpan.Zero, AlertEventOverlap = TimeSpan.Zero });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(2));
        var open = Sandbox.JumpCloud.OpenAlert(First.Id, "Open");
        var brief = Sandbox.JumpCloud.OpenAlert(First.Id, "Short");
        Sandbox.JumpCloud.AutoResolveAlert(brief.Id);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(3));
        Sandbox.Faults.Add(SandboxFault.Answer("/insights/*", HttpStatusCode.Forbidden));

        var sweep = await source.ReadAsync(Ask(All, cursor), Cancel);
        var told = sweep.Tenants[FirstTenant].Value;
        Assert.Equal([open.Id], told.Alerts.Select(alert => alert.Id.Value));
        Assert.StartsWith("the events of alerts could not be read: ", told.MissedBecause, StringComparison.Ordinal);

        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        var next = (await source.ReadAsync(Ask(All, sweep.Cursor, open), Cancel)).Tenants[FirstTenant].Value;
        Assert.Contains(brief.Id, next.Alerts.Select(alert => alert.Id.Value));
        Assert.Null(next.MissedBecause);
    }

    [Theory]
    [InlineData(AlertEventReading.PerOrganization)]
    [InlineData(AlertEventReading.ManyOrganizations)]
    public async Task ReadAsync_EventThatWasFollowedUp_IsAskedAfterAgainOnlyByWhoeverDidNotStoreIt(AlertEventReading reading)
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = reading });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.JumpCloud.AutoResolveAlert(Sandbox.JumpCloud.OpenAlert(First.Id, "Came and went").Id);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        var told = await source.ReadAsync(Ask(All, cursor), Cancel);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Single(told.Tenants[FirstTenant].Value.Alerts);
        Assert.Empty((await source.ReadAsync(Ask(All, told.Cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);
        Assert.Single((await source.ReadAsync(Ask(All, cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);
    }

    [Fact]
    public async Task ReadAsync_AlertOfAnEventThatIsNotThereYet_IsAskedAfterAgain()
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.PerOrganization });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor;
        Sandbox.JumpCloud.AutoResolveAlert(Sandbox.JumpCloud.OpenAlert(First.Id, "Came and went").Id);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/api/v2/alerts/*", Status = HttpStatusCode.NotFound });
        var missed = await source.ReadAsync(Ask(All, cursor), Cancel);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(missed.Tenants[FirstTenant].Value.Alerts);
        Assert.Single((await source.ReadAsync(Ask(All, missed.Cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);
    }

    [Fact]
    public async Task ReadAsync_EventsOfOneOrganizationUnreadable_KeepsTheCursorBack()
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.PerOrganization });
        var cursor = (await source.ReadAsync(Ask(All, null), Cancel)).Cursor!;
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/insights/*", Organization = First.Id, Status = HttpStatusCode.InternalServerError });

        var sweep = await source.ReadAsync(Ask(All, cursor), Cancel);

        Assert.Equal([true, false, false], All.Select(tenant => sweep.Tenants[tenant].Value.MissedBecause is not null));
        Assert.StartsWith(cursor[..cursor.IndexOf('|', StringComparison.Ordinal)], sweep.Cursor, StringComparison.Ordinal);
        Assert.NotEqual(sweep.Cursor, (await source.ReadAsync(Ask(All, sweep.Cursor), Cancel)).Cursor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-11-10T00:00:00.0000000Z")]
    public async Task ReadAsync_CursorThatIsNone_BeginsAnew(string cursor)
    {
        var source = CreateAlertSource(new JumpCloudOptions { AlertEvents = AlertEventReading.ManyOrganizations });
        Sandbox.JumpCloud.OpenAlert(First.Id, "Open");

        Assert.Single((await source.ReadAsync(Ask(All, cursor), Cancel)).Tenants[FirstTenant].Value.Alerts);
    }
}
