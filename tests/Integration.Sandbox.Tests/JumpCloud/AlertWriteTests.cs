using System.Net;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class AlertWriteTests : SandboxTest
{
    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task Status_WithARemark_IsSetAndKept()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");

        var answer = await PostAsync($"/{alert.Id}/status", """{"status":"ALERT_STATUS_RESOLVED","remark":"Ticket T20261110.0001 is complete."}""");

        Assert.Equal(AlertStatus.Resolved, (string?)answer.Json["alert"]!["status"]);
        var change = alert.History[^1];
        Assert.Equal(("owner@sandbox.example", "Ticket T20261110.0001 is complete."), (change.By, change.Remark));
        Assert.Contains("ALERT_STATUS_RESOLVED", Assert.Single(Sandbox.Log.Writes).Change, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"ALERT_STATUS_AUTO_RESOLVED"}""")]
    [InlineData("""{"status":"ALERT_STATUS_DELETED"}""")]
    [InlineData("""{"status":"ALERT_STATUS_SNOOZED"}""")]
    [InlineData("""{"status":4}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Status_NotTheCallersToSet_IsRefused(string body)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");

        var answer = await PostAsync($"/{alert.Id}/status", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(AlertStatus.Open, alert.Status);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Notes_PostedAndRead_AnswerTheNewestFirst()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");
        Sandbox.JumpCloud.AddAlertNote(alert.Id, "A person looked.");
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));

        var posted = await PostAsync($"/{alert.Id}/notes", """{"alertNote":"Ticket opened."}""");
        var notes = (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/alerts/{alert.Id}/notes", Organization)).Json["notes"]!.AsArray();

        Assert.Equal((string?)posted.Json["note"]!["alertNoteObjectId"], (string?)notes[0]!["alertNoteObjectId"]);
        Assert.Equal(["Ticket opened.", "A person looked."], notes.Select(note => (string?)note!["alertNote"]));
        Assert.Equal(["2026-11-10T02:01:00Z", "2026-11-10T02:00:00Z"], notes.Select(note => (string?)note!["createdAt"]));
        Assert.Contains(alert.Notes[^1].Id, Assert.Single(Sandbox.Log.Writes).Change, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_WithoutText_AreRefused()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync($"/{alert.Id}/notes", """{"alertNote":""}""")).Status);
        Assert.Empty(alert.Notes);
    }

    [Fact]
    public async Task Notes_Deleted_IsNoSuchRoute()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");
        Sandbox.JumpCloud.AddAlertNote(alert.Id, "stays");

        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Delete, $"/api/v2/alerts/{alert.Id}/notes/{alert.Notes[0].Id}", Organization)).Status);
    }

    [Fact]
    public async Task Delete_Alert_SetsTheServersStatus()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Organization, "Device offline");

        Assert.Equal(HttpStatusCode.OK, (await JumpCloudAsync(HttpMethod.Delete, $"/api/v2/alerts/{alert.Id}", Organization)).Status);

        Assert.Equal(AlertStatus.Deleted, alert.Status);
    }

    [Theory]
    [InlineData("""{"status":"ALERT_STATUS_OPEN"}""", 2)]
    [InlineData("""{"severity":["ALERT_SEVERITY_LOW","ALERT_SEVERITY_MEDIUM"]}""", 2)]
    [InlineData("""{"lastOccurredAtAfter":"2026-11-10T01:00:00Z"}""", 3)]
    [InlineData("""{"lastOccurredAtBefore":"2026-11-10T01:00:00Z"}""", 0)]
    [InlineData("{}", 3)]
    [InlineData("""{"severty":"ALERT_SEVERITY_LOW"}""", 3)]
    public async Task BulkUpdate_Filter_HitsWhatItTakesAndEverythingWhenItIsEmpty(string filter, int expected)
    {
        Sandbox.JumpCloud.OpenAlert(Organization, "low", AlertSeverity.Low);
        Sandbox.JumpCloud.OpenAlert(Organization, "high", AlertSeverity.High);
        Sandbox.JumpCloud.ResolveAlert(Sandbox.JumpCloud.OpenAlert(Organization, "done").Id);
        Sandbox.JumpCloud.OpenAlert(Sandbox.JumpCloud.Organizations[1].Id, "theirs");

        var answer = await PostAsync("/bulk-update", $$"""{"filter":{{filter}},"updateField":{"status":"ALERT_STATUS_ACKNOWLEDGED"},"remark":"all at once"}""");

        Assert.Equal(expected, (int)answer.Json["affectedCount"]!);
        Assert.Equal(expected, Sandbox.JumpCloud.Organizations.SelectMany(organization => organization.Alerts).Count(alert => alert.History[^1].Remark == "all at once"));
    }

    [Fact]
    public async Task BulkDelete_WithoutFilter_HitsAllButTheExcluded()
    {
        var kept = Sandbox.JumpCloud.OpenAlert(Organization, "kept");
        var gone = Sandbox.JumpCloud.OpenAlert(Organization, "gone");

        var answer = await PostAsync("/bulk-delete", $$"""{"excludeIds":["{{kept.Id}}"]}""");

        Assert.Equal(1, (int)answer.Json["affectedCount"]!);
        Assert.Equal((AlertStatus.Open, AlertStatus.Deleted), (kept.Status, gone.Status));
    }

    private Task<Answer> PostAsync(string path, string body) => JumpCloudAsync(HttpMethod.Post, $"/api/v2/alerts{path}", Organization, body);
}
