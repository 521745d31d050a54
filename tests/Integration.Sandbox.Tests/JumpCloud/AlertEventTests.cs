using System.Net;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class AlertEventTests : SandboxTest
{
    private string First => Sandbox.JumpCloud.Organizations[0].Id;

    private string Second => Sandbox.JumpCloud.Organizations[1].Id;

    [Fact]
    public async Task Query_AlertThroughItsLife_AnswersAnEventForEachStep()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First, "Device offline");
        Sandbox.JumpCloud.RepeatAlert(alert.Id);
        Sandbox.JumpCloud.SetAlertSeverity(alert.Id, "ALERT_SEVERITY_CRITICAL");
        Sandbox.JumpCloud.ResolveAlert(alert.Id);
        Sandbox.JumpCloud.AddAlertNote(alert.Id, "leaves no event");

        Assert.Equal(["alert_created", "alert_updated", "alert_updated", "alert_status_updated"], Types(await EventsAsync([First])));
    }

    [Fact]
    public async Task Query_AlertCreated_HasItsAttributes()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First, new AlertSeed { Title = "Disk space low", RuleId = "0a2e00000000000000000002", SourceName = "ws-1" });

        var row = (await EventsAsync([First])).Json[0]!;

        Assert.Equal("alerts", (string?)row["service"]);
        Assert.Equal("Medium", (string?)row["severity"]);
        Assert.Equal(First, (string?)row["organization"]);
        Assert.Equal("0a2e00000000000000000002", (string?)row["correlation"]!["id"]);
        Assert.Equal(alert.Id, (string?)row["resource"]!["id"]);
        Assert.Equal(alert.SourceId, (string?)row["resource"]!["source_id"]);
        Assert.Equal("""{"title":"Disk space low","status":"ALERT_STATUS_OPEN","occurrences":1}""", (string?)row["resource"]!["context"]);
        Assert.Equal("2026-11-10T02:00:00Z", (string?)row["timestamp"]);
    }

    [Fact]
    public async Task Query_EventOfAStepLongPast_KeepsWhatTheAlertWasThen()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First, "Device offline");
        Sandbox.JumpCloud.ResolveAlert(alert.Id);

        var contexts = (await EventsAsync([First])).Json.AsArray().Select(row => (string?)row!["resource"]!["context"]);

        Assert.Equal(["ALERT_STATUS_OPEN", "ALERT_STATUS_RESOLVED"], contexts.Select(context => context!.Split('"')[7]));
    }

    [Theory]
    [InlineData("alerts", "alert")]
    [InlineData("alert", "alerts")]
    public async Task Query_ServiceByItsOtherName_IsRefusedWithTheNamesThereAre(string service, string other)
    {
        Sandbox.JumpCloud.Behavior.AlertService = service;
        Sandbox.JumpCloud.OpenAlert(First, "Device offline");

        var answer = await EventsAsync([First], service: service);
        var refusal = await EventsAsync([First], service: other);

        Assert.Equal(service, (string?)answer.Json[0]!["service"]);
        Assert.Equal(HttpStatusCode.BadRequest, refusal.Status);
        Assert.Contains($"{service}, all", (string?)refusal.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_SeveralOrganizationHeaders_AnswersTheEventsOfAllInOrder()
    {
        OpenInBoth();

        var answer = await EventsAsync([First, Second]);

        Assert.Equal([First, Second, First], answer.Json.AsArray().Select(row => (string?)row!["organization"]));
    }

    [Fact]
    public async Task Query_HundredsOfOrganizations_AreTaken()
    {
        var ids = Enumerable.Range(0, 500).Select(number => Sandbox.JumpCloud.AddOrganization($"Customer {number}").Id).ToList();
        Sandbox.JumpCloud.OpenAlert(ids[^1], "Device offline");

        Assert.Single((await EventsAsync(ids)).Json.AsArray());
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.BadRequest)]
    public async Task Query_OrganizationsJoinedByACommaInOneHeader_IsWhatTheBehaviorSays(bool takes, HttpStatusCode expected)
    {
        OpenInBoth();
        Sandbox.JumpCloud.Behavior.TakesJoinedOrganizations = takes;

        var answer = await EventsAsync([$"{First}, {Second}"]);

        Assert.Equal(expected, answer.Status);
        Assert.Equal(takes ? 3 : 1, takes ? answer.Json.AsArray().Count : answer.Json.AsObject().Count);
    }

    [Fact]
    public async Task Query_ProviderHeader_AnswersThePortalsEventsOnly()
    {
        OpenInBoth();
        Sandbox.JumpCloud.AddProviderEvent("msp_ticket_create", "77");

        var answer = await EventsAsync([], provider: Sandbox.JumpCloud.ProviderId);

        Assert.Equal(["msp_ticket_create"], Types(answer));
        Assert.Equal(Sandbox.JumpCloud.ProviderId, (string?)answer.Json[0]!["provider"]);
        Assert.Null(answer.Json[0]!["organization"]);
    }

    [Fact]
    public async Task Query_WrongProvider_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await EventsAsync([], provider: "ffffffffffffffffffffffff")).Status);

    [Fact]
    public async Task Query_NeitherOrganizationNorProvider_IsUnauthorized() => Assert.Equal(HttpStatusCode.Unauthorized, (await EventsAsync([])).Status);

    [Fact]
    public async Task Query_SeveralOrganizationsElsewhere_AreMalformed() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await JumpCloudAsync(HttpMethod.Get, "/api/v2/alerts", $"{First}, {Second}")).Status);

    [Fact]
    public async Task Query_OneEventLate_TurnsUpBetweenOlderOnes()
    {
        OpenInBoth();
        Sandbox.JumpCloud.Behavior.ExtraEventLag = entry => entry.ResourceName == "second" ? TimeSpan.FromHours(1) : TimeSpan.Zero;

        var before = await EventsAsync([First, Second]);
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var after = await EventsAsync([First, Second]);

        Assert.Equal(2, before.Json.AsArray().Count);
        Assert.Equal([First, Second, First], after.Json.AsArray().Select(row => (string?)row!["organization"]));
    }

    [Fact]
    public async Task EventsTwice_Query_AnswersEachEventAgainWithItsId()
    {
        OpenInBoth();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.EventsTwice, Route = "*/events", Organization = Second });

        var ids = (await EventsAsync([First, Second])).Json.AsArray().Select(row => (string?)row!["id"]).ToList();

        Assert.Equal(6, ids.Count);
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Fact]
    public async Task CursorRepeats_SecondPage_NamesItsOwnCursor()
    {
        OpenInBoth();
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CursorRepeats, Skip = 1 });

        var first = await EventsAsync([First, Second], ""","limit":1""");
        var cursor = first.Headers["X-Search_after"];
        var second = await EventsAsync([First, Second], $""","limit":1,"search_after":{cursor}""");

        Assert.NotEqual((string?)first.Json[0]!["id"], (string?)second.Json[0]!["id"]);
        Assert.Equal(cursor, second.Headers["X-Search_after"]);
    }

    private void OpenInBoth()
    {
        Sandbox.JumpCloud.OpenAlert(First, "first");
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Sandbox.JumpCloud.OpenAlert(Second, "second");
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
        Sandbox.JumpCloud.OpenAlert(First, "third");
    }

    private Task<Answer> EventsAsync(IEnumerable<string> organizations, string more = "", string service = "all", string? provider = null)
    {
        var headers = organizations.Select(id => ("x-org-id", id)).Append(("x-api-key", Sandbox.JumpCloud.ApiKey));
        return RawRequest.PostAsync(
            Sandbox.Address, "/insights/directory/v1/events", provider is null ? headers : headers.Append(("x-provider-id", provider)),
            $$"""{"service":["{{service}}"],"start_time":"2026-11-01T00:00:00Z"{{more}}}""", Cancel);
    }

    private static IEnumerable<string?> Types(Answer answer) => answer.Json.AsArray().Select(row => (string?)row!["event_type"]);
}
