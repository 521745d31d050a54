using System.Net;
using System.Text;

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

    private Task<Answer> ControlAsync(HttpMethod method, string path, string? body = null) =>
        SendAsync(new(method, "/_sandbox" + path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") });
}
