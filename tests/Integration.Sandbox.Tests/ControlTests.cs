using System.Net;

namespace Integration.Sandbox.Tests;

public sealed class ControlTests : SandboxTest
{
    [Fact]
    public async Task State_AtStart_CountsTheWorlds()
    {
        var state = (await ControlAsync(HttpMethod.Get, "")).Json;

        Assert.Equal(3, (int)state["jumpCloud"]!["organizations"]!);
        Assert.Equal(15, (int)state["jumpCloud"]!["users"]!);
        Assert.Equal(72, (int)state["autotask"]!["unitsRows"]!);
    }

    [Fact]
    public async Task Log_AfterAnAdjustment_HoldsItsBody()
    {
        var line = Sandbox.Autotask.ContractServices[0].Id;
        await AdjustAsync(line, "2026-11-16", 3);

        var write = (await ControlAsync(HttpMethod.Get, "/log")).Json["writes"]![0]!;

        Assert.Equal(line, (long)write["contractServiceID"]!);
        Assert.Equal("2026-11-16", (string?)write["effectiveDate"]);
        Assert.Contains("\"unitChange\":3", (string?)write["body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counters_Reset_ForgetRequestsAndKeepWrites()
    {
        await AdjustAsync(Sandbox.Autotask.ContractServices[0].Id, "2026-11-16", 3);
        Assert.Equal(1, (int)(await ControlAsync(HttpMethod.Get, "/counters")).Json["autotask"]!);

        var after = (await ControlAsync(HttpMethod.Post, "/counters/reset")).Json;

        Assert.Equal(0, (int)after["autotask"]!);
        Assert.Equal(1, (int)after["acceptedAdjustments"]!);
    }

    [Fact]
    public async Task Clock_Advance_MovesBothVendors()
    {
        var answer = await ControlAsync(HttpMethod.Post, "/clock/advance", """{"seconds":86400}""");

        Assert.StartsWith("2026-11-11T02:00:00", (string?)answer.Json["now"], StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 11, 2, 0, 0, TimeSpan.Zero), Sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Faults_AddedAndCleared_HitInBetween()
    {
        await ControlAsync(HttpMethod.Post, "/faults", """{"kind":"Status","route":"*/Companies/*","status":503,"times":null}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AutotaskAsync(HttpMethod.Get, "/Companies/0")).Status);

        await ControlAsync(HttpMethod.Delete, "/faults");

        Assert.Equal(HttpStatusCode.OK, (await AutotaskAsync(HttpMethod.Get, "/Companies/0")).Status);
    }

    [Fact]
    public async Task Faults_UnknownKind_NamesTheKinds()
    {
        var answer = await ControlAsync(HttpMethod.Post, "/faults", """{"kind":"Earthquake"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("ReplyLost", (string?)answer.Json["error"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edits_EditUnits_IsAPersonsAdjustment()
    {
        var line = Sandbox.Autotask.ContractServices[0].Id;

        await ControlAsync(HttpMethod.Post, "/edits/edit-units", $$"""{"contractServiceID":{{line}},"effectiveDate":"2026-12-01","unitChange":4}""");

        Assert.True(Assert.Single(Sandbox.Autotask.Adjustments).IsByPerson);
        Assert.Equal(9, (int)(await ControlAsync(HttpMethod.Get, "/units")).Json[$"{line}"]!["2026-12-01"]!);
    }

    [Fact]
    public async Task Edits_WithoutAnArgument_AreRefused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await ControlAsync(HttpMethod.Post, "/edits/edit-units", "{}")).Status);

    [Fact]
    public async Task Edits_AddUser_LeavesAnEvent()
    {
        var organization = Sandbox.JumpCloud.Organizations[0];

        await ControlAsync(HttpMethod.Post, "/edits/add-user", $$"""{"organization":"{{organization.Id}}","name":"new"}""");

        Assert.Equal("user_create", organization.Events[^1].EventType);
    }

    [Fact]
    public async Task Edits_OfAnAlert_ShowInTheReport()
    {
        var organization = Sandbox.JumpCloud.Organizations[0].Id;
        var id = (string?)(await ControlAsync(HttpMethod.Post, "/edits/open-alert", $$"""{"organization":"{{organization}}","title":"Device offline","severity":"ALERT_SEVERITY_HIGH"}""")).Json["id"];
        foreach (var edit in (string[])["repeat-alert", "acknowledge-alert", "resolve-alert", "reopen-alert", "auto-resolve-alert", "add-alert-note"])
            Assert.Equal(HttpStatusCode.OK, (await ControlAsync(HttpMethod.Post, $"/edits/{edit}", $$"""{"id":"{{id}}","text":"by hand"}""")).Status);

        var alert = (await ControlAsync(HttpMethod.Get, "/alerts")).Json["alerts"]![0]!;

        Assert.Equal((id, "ALERT_SEVERITY_HIGH", "ALERT_STATUS_AUTO_RESOLVED", 3), ((string?)alert["id"], (string?)alert["severity"], (string?)alert["status"], (int)alert["occurrences"]!));
        Assert.Equal(["OPEN", "ACKNOWLEDGED", "RESOLVED", "OPEN", "AUTO_RESOLVED"], alert["history"]!.AsArray().Select(change => ((string)change!["status"]!)["ALERT_STATUS_".Length..]));
        Assert.Equal("by hand", (string?)alert["notes"]![0]!["text"]);
    }

    [Theory]
    [InlineData("set-alert-status", "ALERT_STATUS_SNOOZED", "ALERT_STATUS_SNOOZED")]
    [InlineData("delete-alert", null, "ALERT_STATUS_DELETED")]
    public async Task Edits_OfAnAlertsStatus_SetIt(string edit, string? text, string expected)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Sandbox.JumpCloud.Organizations[0].Id, "Device offline");

        await ControlAsync(HttpMethod.Post, $"/edits/{edit}", $$"""{"id":"{{alert.Id}}","text":"{{text}}"}""");

        Assert.Equal(expected, alert.Status);
    }

    [Fact]
    public async Task Edits_RemoveAlert_TakesItOutOfTheReport()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(Sandbox.JumpCloud.Organizations[0].Id, "Device offline");

        await ControlAsync(HttpMethod.Post, "/edits/remove-alert", $$"""{"id":"{{alert.Id}}"}""");

        Assert.Empty((await ControlAsync(HttpMethod.Get, "/alerts")).Json["alerts"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await ControlAsync(HttpMethod.Post, "/edits/repeat-alert", $$"""{"id":"{{alert.Id}}"}""")).Status);
    }
}
