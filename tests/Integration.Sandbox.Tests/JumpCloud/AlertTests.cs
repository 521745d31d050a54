using System.Net;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class AlertTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task List_TwelveAlerts_AnswersTenAndTheCountOfAll()
    {
        for (var number = 0; number < 12; number++)
            Sandbox.JumpCloud.OpenAlert(Organization, $"Alert {number}");

        var first = await ListAsync("sort=objectId");
        var second = await ListAsync("sort=objectId&skip=10");

        Assert.Equal(12, (int)first.Json["count"]!);
        Assert.Equal(Enumerable.Range(0, 12).Select(number => $"Alert {number}"), Titles(first).Concat(Titles(second)));
        Assert.Equal(10, Titles(first).Count());
    }

    [Fact]
    public async Task List_MoreThanAHundred_IsRefused() => Assert.Equal(HttpStatusCode.BadRequest, (await ListAsync("limit=101")).Status);

    [Fact]
    public async Task List_UnsortedWhileAnAlertRecurs_MovesIt()
    {
        var first = Sandbox.JumpCloud.OpenAlert(Organization, "first");
        Sandbox.JumpCloud.OpenAlert(Organization, "second");
        Assert.Equal(["second", "first"], Titles(await ListAsync()));

        Sandbox.JumpCloud.RepeatAlert(first.Id);

        Assert.Equal(["first", "second"], Titles(await ListAsync()));
    }

    [Fact]
    public async Task Get_OpenAlert_AnswersItsFields()
    {
        var device = Sandbox.JumpCloud.AddDevice(Organization, "ws-1");
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Disk space low", AlertSeverity.High, "ws-1");

        var row = (await GetAsync(alert)).Json["alert"]!;

        Assert.Equal(
            $$"""{"objectId":"{{alert.Id}}","title":"Disk space low","severity":"ALERT_SEVERITY_HIGH","status":"ALERT_STATUS_OPEN","category":"ALERT_CATEGORY_SYSTEM","sourceType":"ALERT_SOURCE_TYPE_DEVICE","sourceId":"{{device.Id}}","sourceName":"ws-1","lastOccurredAt":"2026-11-10T02:00:00Z"}""",
            row.ToJsonString());
    }

    [Theory]
    [InlineData("status:eq:ALERT_STATUS_OPEN", "low high")]
    [InlineData("status:ne:ALERT_STATUS_OPEN", "done")]
    [InlineData("status:in:ALERT_STATUS_RESOLVED|ALERT_STATUS_ACKNOWLEDGED", "done")]
    [InlineData("severity:eq:ALERT_SEVERITY_HIGH", "high")]
    [InlineData("title:search:IG", "high")]
    [InlineData("lastOccurredAt:gt:2026-11-10T02:00:00Z", "high")]
    [InlineData("lastOccurredAt:le:2026-11-10T02:00:00Z", "low done")]
    [InlineData("status:eq:ALERT_STATUS_OPEN&filter=severity:eq:ALERT_SEVERITY_LOW", "low")]
    public async Task List_Filtered_AnswersWhatTheFilterTakes(string filter, string titles)
    {
        Sandbox.JumpCloud.OpenAlert(Organization, "low", AlertSeverity.Low);
        Sandbox.JumpCloud.ResolveAlert(Sandbox.JumpCloud.OpenAlert(Organization, "done").Id);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Sandbox.JumpCloud.OpenAlert(Organization, "high", AlertSeverity.High);

        var answer = await ListAsync($"filter={filter}");

        Assert.Equal(titles.Split(' ').Order(), Titles(answer).Order());
        Assert.Equal(titles.Split(' ').Length, (int)answer.Json["count"]!);
    }

    [Theory]
    [InlineData("status:equals:x", "operator")]
    [InlineData("colour:eq:red", "colour")]
    [InlineData("status", "status")]
    [InlineData("lastOccurredAt:gt:soon", "soon")]
    public async Task List_FilterUnknown_IsRefusedWithTheCodeOfGrpc(string filter, string named)
    {
        var answer = await ListAsync($"filter={filter}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(3, (int)answer.Json["code"]!);
        Assert.Contains(named, (string?)answer.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AlertOfAnotherOrganization_IsNotFound()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Sandbox.JumpCloud.Organizations[1].Id, "theirs");

        var answer = await GetAsync(alert);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(5, (int)answer.Json["code"]!);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("short", HttpStatusCode.BadRequest)]
    [InlineData("ffffffffffffffffffffffff", HttpStatusCode.NotFound)]
    public async Task List_OrganizationHeaderWrong_IsRefused(string? organization, HttpStatusCode expected) =>
        Assert.Equal(expected, (await JumpCloudAsync(HttpMethod.Get, "/api/v2/alerts", organization)).Status);

    [Fact]
    public async Task Alert_ThroughItsLife_ShowsEachStatus()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");
        var seen = new List<string?>();
        foreach (var happen in (Action<string>[])
        [
            id => Sandbox.JumpCloud.AcknowledgeAlert(id), id => Sandbox.JumpCloud.ResolveAlert(id), Sandbox.JumpCloud.ReopenAlert, Sandbox.JumpCloud.AutoResolveAlert,
            id => Sandbox.JumpCloud.SetAlertStatus(id, "ALERT_STATUS_SNOOZED"), Sandbox.JumpCloud.DeleteAlert,
        ])
        {
            happen(alert.Id);
            seen.Add((string?)(await GetAsync(alert)).Json["alert"]!["status"]);
        }

        Assert.Equal([AlertStatus.Acknowledged, AlertStatus.Resolved, AlertStatus.Open, AlertStatus.AutoResolved, "ALERT_STATUS_SNOOZED", AlertStatus.Deleted], seen);
        Assert.Equal(seen.Prepend(AlertStatus.Open), alert.History.Select(change => change.Status));
        Assert.Equal(2, alert.Occurrences.Count);
    }

    [Fact]
    public async Task RemoveAlert_Open_LeavesNoTrace()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");
        var events = Sandbox.JumpCloud.Organizations[0].Events.Count;

        Sandbox.JumpCloud.RemoveAlert(alert.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(alert)).Status);
        Assert.Empty((await ListAsync()).Json["alerts"]!.AsArray());
        Assert.Equal(events, Sandbox.JumpCloud.Organizations[0].Events.Count);
        Assert.Null(Sandbox.JumpCloud.FindAlert(alert.Id));
    }

    [Fact]
    public async Task DeleteAlert_WhereDeletedOnesAreNotShown_IsNotFound()
    {
        Sandbox.JumpCloud.Behavior.ShowsDeletedAlerts = false;
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");

        Sandbox.JumpCloud.DeleteAlert(alert.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(alert)).Status);
        Assert.Equal(0, (int)(await ListAsync()).Json["count"]!);
    }

    [Fact]
    public async Task Occurrences_RepeatedAlert_AnswersTheNewestFirst()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        Sandbox.JumpCloud.RepeatAlert(alert.Id);

        var answer = await JumpCloudAsync(HttpMethod.Get, $"/api/v2/alerts/{alert.Id}/occurrences", Organization);

        Assert.Equal(["2026-11-10T03:00:00Z", "2026-11-10T02:00:00Z"], answer.Json["alertOccurrences"]!.AsArray().Select(row => (string?)row!["occurredAt"]));
        Assert.Equal(2, (int)answer.Json["count"]!);
    }

    [Fact]
    public async Task Stats_OpenAndEndedAlerts_CountsBoth()
    {
        Sandbox.JumpCloud.OpenAlert(Organization, "open");
        Sandbox.JumpCloud.ResolveAlert(Sandbox.JumpCloud.OpenAlert(Organization, "done").Id);

        var answer = await JumpCloudAsync(HttpMethod.Get, "/api/v2/alerts-stats", Organization);

        Assert.Equal("""{"context":{"count":1},"totalCount":2}""", answer.Text);
    }

    [Fact]
    public async Task ScheduleAlert_AheadOfTheClock_HappensAsItPasses()
    {
        var now = Sandbox.Clock.GetUtcNow();
        var id = Sandbox.JumpCloud.ScheduleAlert(Organization, new AlertSeed
        {
            Title = "Device offline",
            Opens = now.AddHours(1),
            Steps = { new AlertStep(now.AddHours(3), AlertHappening.AutoResolved), new AlertStep(now.AddHours(2), AlertHappening.Occurred) },
        });
        Assert.Equal(0, (int)(await ListAsync()).Json["count"]!);

        Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("ALERT_STATUS_OPEN 2026-11-10T04:00:00Z", StatusAndTime(await ListAsync()));
        Sandbox.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal("ALERT_STATUS_AUTO_RESOLVED 2026-11-10T04:00:00Z", StatusAndTime(await ListAsync()));
        Assert.Equal(now.AddHours(3), Sandbox.JumpCloud.FindAlert(id)!.History[^1].At);
    }

    [Fact]
    public void OpenAlert_IdThatIsTaken_IsRefused()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "first");

        var refusal = Assert.Throws<InvalidOperationException>(() => Sandbox.JumpCloud.OpenAlert(Organization, new AlertSeed { Title = "second", Id = alert.Id }));

        Assert.Contains(alert.Id, refusal.Message, StringComparison.Ordinal);
    }

    private static string StatusAndTime(Answer answer) => $"{answer.Json["alerts"]![0]!["status"]} {answer.Json["alerts"]![0]!["lastOccurredAt"]}";

    private static IEnumerable<string?> Titles(Answer answer) => answer.Json["alerts"]!.AsArray().Select(row => (string?)row!["title"]);

    private Task<Answer> ListAsync(string query = "") => JumpCloudAsync(HttpMethod.Get, $"/api/v2/alerts?{query}", Organization);

    private Task<Answer> GetAsync(SandboxAlert alert) => JumpCloudAsync(HttpMethod.Get, $"/api/v2/alerts/{alert.Id}", Organization);
}
