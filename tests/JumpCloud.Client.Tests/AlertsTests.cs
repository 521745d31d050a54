using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class AlertsTests : JumpCloudTest
{
    private const string OpenAlert = """
        {"objectId":"a1","title":"Device Uptime","severity":"ALERT_SEVERITY_MEDIUM","status":"ALERT_STATUS_OPEN","category":"ALERT_CATEGORY_SYSTEM",
         "sourceType":"ALERT_SOURCE_TYPE_DEVICE","sourceId":"d1","sourceName":"host-1","lastOccurredAt":"2026-08-05T10:00:00Z"}
        """;

    [Fact]
    public async Task ListAsync_OpenAlerts_FiltersAndReadsThem()
    {
        Http.ExpectGet("/api/v2/alerts?limit=100&skip=0&sort=objectId&filter=status%3Aeq%3AALERT_STATUS_OPEN", $$"""{"alerts":[{{OpenAlert}}],"count":1}""");

        var alert = Assert.Single(await CollectAsync(Client.Alerts.ListAsync("5f00", new JumpCloudQuery { Filter = "status:eq:ALERT_STATUS_OPEN" })));

        Assert.Equal("5f00", Assert.Single(Http.Sent).Headers["x-org-id"]);
        Assert.Equal(
            ("a1", AlertSeverity.Medium, AlertStatus.Open, AlertCategory.System, AlertSourceType.Device, "d1"),
            (alert.ObjectId, alert.Severity!.Value, alert.Status!.Value, alert.Category!.Value, alert.SourceType!.Value, alert.SourceId));
        Assert.Equal(new DateTimeOffset(2026, 8, 5, 10, 0, 0, TimeSpan.Zero), alert.LastOccurredAt);
    }

    [Fact]
    public async Task ListAsync_UnknownValuesAndFields_AreKept()
    {
        Http.ExpectGet("/api/v2/alerts", """{"alerts":[{"objectId":"a1","status":"ALERT_STATUS_SNOOZED","category":"ALERT_CATEGORY_IDENTITY","rule":{"objectId":"r1"}}],"count":1}""");

        var alert = Assert.Single(await CollectAsync(Client.Alerts.ListAsync("5f00")));

        Assert.Equal((new AlertStatus("ALERT_STATUS_SNOOZED"), new AlertCategory("ALERT_CATEGORY_IDENTITY")), (alert.Status!.Value, alert.Category!.Value));
        Assert.Equal("""{"objectId":"r1"}""", alert.AdditionalFields?["rule"].GetRawText());
    }

    [Fact]
    public async Task ListAsync_ServerServesFewerThanAsked_GoesOnAfterTheRowsThatCame()
    {
        Http.ExpectGet("/api/v2/alerts?limit=100&skip=0&sort=objectId", $$"""{"alerts":[{{Rows(1, 50, "objectId")}}],"count":110}""")
            .ExpectGet("/api/v2/alerts?limit=100&skip=50&sort=objectId", $$"""{"alerts":[{{Rows(51, 50, "objectId")}}],"count":110}""")
            .ExpectGet("/api/v2/alerts?limit=100&skip=100&sort=objectId", $$"""{"alerts":[{{Rows(101, 10, "objectId")}}],"count":110}""");

        Assert.Equal(110, (await CollectAsync(Client.Alerts.ListAsync("5f00"))).Count);
    }

    [Fact]
    public async Task ListAsync_CountOfThePageAlone_DoesNotEndTheList()
    {
        Http.ExpectGet("/api/v2/alerts?limit=100&skip=0&sort=objectId", $$"""{"alerts":[{{Rows(1, 100, "objectId")}}],"count":100}""")
            .ExpectGet("/api/v2/alerts?limit=100&skip=100&sort=objectId", $$"""{"alerts":[{{Rows(101, 1, "objectId")}}],"count":1}""");

        Assert.Equal(101, (await CollectAsync(Client.Alerts.ListAsync("5f00"))).Count);
    }

    [Fact]
    public async Task ListAsync_CountAboveTheRowsThereAre_EndsAtTheEmptyPage()
    {
        Http.ExpectGet("/api/v2/alerts?limit=100&skip=0&sort=objectId", """{"alerts":[{"objectId":"a1"}],"count":21}""")
            .ExpectGet("/api/v2/alerts?limit=100&skip=1&sort=objectId", """{"alerts":[],"count":21}""");

        Assert.Single(await CollectAsync(Client.Alerts.ListAsync("5f00")));
    }

    [Fact]
    public async Task ListPagesAsync_Continuation_ResumesAfterTheRowsThatCame()
    {
        Http.ExpectGet("/api/v2/alerts?limit=100&skip=50&sort=objectId", """{"alerts":[{"objectId":"a1"}],"count":51}""");

        var page = Assert.Single(await CollectAsync(Client.Alerts.ListPagesAsync("5f00", continuation: "50")));

        Assert.Equal((1, 51L, null), (page.Items.Count, page.Total, page.Continuation));
    }

    [Fact]
    public async Task ListAsync_EmptySort_SendsNone()
    {
        Http.ExpectGet("/api/v2/alerts?limit=10&skip=0", """{"alerts":[],"count":0}""");

        Assert.Empty(await CollectAsync(Client.Alerts.ListAsync("5f00", new JumpCloudQuery { Sort = "", PageSize = 10 })));
    }

    [Theory]
    [InlineData("""{"count":3}""")]
    [InlineData("""{"alerts":[{"title":"no id"}],"count":1}""")]
    public async Task ListAsync_WithoutTheListOrAnId_FailsInsteadOfListingNothing(string body)
    {
        Http.ExpectGet("/api/v2/alerts", body);

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.Alerts.ListAsync("5f00")));
    }

    [Theory]
    [InlineData("""{"alert":ALERT}""")]
    [InlineData("""{"requestId":{"x":[1]},"alert":ALERT}""")]
    [InlineData("ALERT")]
    public async Task GetAsync_WrappedOrBare_ReadsTheAlert(string body)
    {
        Http.ExpectGet("/api/v2/alerts/a1", body.Replace("ALERT", OpenAlert, StringComparison.Ordinal));

        Assert.Equal("Device Uptime", (await Client.Alerts.GetAsync("5f00", "a1")).Title);
    }

    [Fact]
    public async Task GetAsync_WithoutAnAlert_Fails()
    {
        Http.ExpectGet("/api/v2/alerts/a1", "{}");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Alerts.GetAsync("5f00", "a1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task DeleteAsync_NoId_SendsNothing(string id)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Client.Alerts.DeleteAsync("5f00", id));

        Assert.Empty(Http.Sent);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "{}")]
    [InlineData(HttpStatusCode.NoContent, "")]
    [InlineData(HttpStatusCode.NotFound, """{"code":5,"message":"alert not found","details":[]}""")]
    public async Task DeleteAsync_ThereOrNot_IsQuiet(HttpStatusCode status, string body)
    {
        Http.Expect(HttpMethod.Delete, "/api/v2/alerts/a%2F1", status, body);

        await Client.Alerts.DeleteAsync("5f00", "a/1");

        Assert.Equal("5f00", Assert.Single(Http.Sent).Headers["x-org-id"]);
    }

    [Fact]
    public async Task DeleteAsync_NoSuchOrganization_Throws()
    {
        Http.Expect(HttpMethod.Delete, "/api/v2/alerts/a1", HttpStatusCode.NotFound, """{"message":"Not Found: organization not found"}""");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Alerts.DeleteAsync("5f00", "a1"));
    }

    [Theory]
    [InlineData("on it", """{"status":"ALERT_STATUS_ACKNOWLEDGED","remark":"on it"}""")]
    [InlineData(null, """{"status":"ALERT_STATUS_ACKNOWLEDGED"}""")]
    public async Task SetStatusAsync_SendsStatusAndRemark(string? remark, string body)
    {
        Http.ExpectPost("/api/v2/alerts/a1/status", $$"""{"alert":{{OpenAlert}}}""");

        var alert = await Client.Alerts.SetStatusAsync("5f00", "a1", AlertStatus.Acknowledged, remark);

        Assert.Equal((body, "5f00"), (Assert.Single(Http.Sent).Body, Http.Sent[0].Headers["x-org-id"]));
        Assert.Equal("a1", alert.ObjectId);
    }

    [Fact]
    public async Task SetStatusAsync_ServerFails_IsNotRepeated()
    {
        Http.Expect(HttpMethod.Post, "/api/v2/alerts/a1/status", HttpStatusCode.BadGateway, "");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Alerts.SetStatusAsync("5f00", "a1", AlertStatus.Resolved));

        Assert.True(exception.IsTransient);
        Assert.Single(Http.Sent);
    }

    [Fact]
    public async Task GetStatsAsync_ReadsTheCounts()
    {
        Http.ExpectGet("/api/v2/alerts-stats", """{"context":{"count":21,"open":3},"totalCount":"21"}""");

        var stats = await Client.Alerts.GetStatsAsync("5f00");

        Assert.Equal((21L, 21L), (stats.TotalCount, stats.Context?.Count));
        Assert.Equal(3, stats.Context?.AdditionalFields?["open"].GetInt32());
    }

    [Fact]
    public async Task ListAsync_Occurrences_ReadsThemToTheirCount()
    {
        Http.ExpectGet("/api/v2/alerts/a1/occurrences?limit=2&skip=0", """{"alertOccurrences":[{"occurredAt":"2026-08-05T10:00:00Z"},{"occurredAt":"2026-08-05T11:00:00Z"}],"count":3}""")
            .ExpectGet("/api/v2/alerts/a1/occurrences?limit=2&skip=2", """{"alertOccurrences":[{"occurredAt":"2026-08-05T12:00:00Z","detail":"x"}],"count":3}""");

        var occurrences = await CollectAsync(Client.AlertOccurrences.ListAsync("5f00", "a1", new JumpCloudQuery { PageSize = 2 }));

        Assert.Equal([10, 11, 12], occurrences.Select(occurrence => occurrence.OccurredAt!.Value.Hour));
    }

    [Fact]
    public async Task ListAsync_NotesOfAServerThatDoesNotPage_ReadsThemOnce()
    {
        const string Notes = """{"notes":[{"alertNoteObjectId":"n1","alertNote":"looking into it"},{"alertNoteObjectId":"n2","alertNote":"done"}]}""";
        Http.ExpectGet("/api/v2/alerts/a1/notes?limit=100&skip=0", Notes).ExpectGet("/api/v2/alerts/a1/notes?limit=100&skip=2", Notes);

        var notes = await CollectAsync(Client.AlertNotes.ListAsync("5f00", "a1"));

        Assert.Equal([("n1", "looking into it"), ("n2", "done")], notes.Select(note => (note.ObjectId, note.Text)));
    }

    [Fact]
    public async Task ListAsync_NotesOfAServerThatPages_ReadsThemAll()
    {
        Http.ExpectGet("/api/v2/alerts/a1/notes?limit=100&skip=0", $$"""{"notes":[{{Rows(1, 10, "alertNoteObjectId")}}]}""")
            .ExpectGet("/api/v2/alerts/a1/notes?limit=100&skip=10", $$"""{"notes":[{{Rows(11, 1, "alertNoteObjectId")}}]}""")
            .ExpectGet("/api/v2/alerts/a1/notes?limit=100&skip=11", """{"notes":[]}""");

        Assert.Equal(11, (await CollectAsync(Client.AlertNotes.ListAsync("5f00", "a1"))).Count);
    }

    [Fact]
    public async Task CreateAsync_Note_SendsItOnceAndReturnsItsId()
    {
        Http.ExpectPost("/api/v2/alerts/a1/notes", """{"note":{"alertNoteObjectId":"n1","alertNote":"Ticket T20260805.0001"}}""");

        var note = await Client.AlertNotes.CreateAsync("5f00", "a1", new AlertNoteCreate { Text = "Ticket T20260805.0001" });

        Assert.Equal("""{"alertNote":"Ticket T20260805.0001"}""", Assert.Single(Http.Sent).Body);
        Assert.Equal("n1", note.ObjectId);
    }
}
