using System.Net;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class MonitoringTests : SandboxTest
{
    private const string Rules = "/api/v2/healthmonitoring/rules";
    private const string Channels = "/api/v2/notifications/channels";

    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task Rules_Created_AreListedAndEnabled()
    {
        var created = await SendAsync(HttpMethod.Post, Rules, """{"rule":{"name":"Disk","threshold":90}}""");

        var list = (await SendAsync(HttpMethod.Get, Rules)).Json;

        Assert.Equal(1, (int)list["count"]!);
        Assert.Equal(created.Json["rule"]!.ToJsonString(), list["rules"]![0]!.ToJsonString());
        Assert.Equal("RULE_STATUS_ENABLED", (string?)list["rules"]![0]!["status"]);
        Assert.Equal(90, (int)list["rules"]![0]!["threshold"]!);
    }

    [Fact]
    public async Task Rules_Patched_KeepWhatIsNotNamed()
    {
        var id = await CreateAsync(Rules, "rule", """{"name":"Disk","threshold":90}""");

        var rule = (await SendAsync(HttpMethod.Patch, $"{Rules}/{id}", """{"rule":{"threshold":80}}""")).Json["rule"]!;

        Assert.Equal(("Disk", 80, id), ((string?)rule["name"], (int)rule["threshold"]!, (string?)rule["objectId"]));
    }

    [Theory]
    [InlineData("RULE_STATUS_DISABLED", HttpStatusCode.OK, "RULE_STATUS_DISABLED")]
    [InlineData("RULE_STATUS_ASLEEP", HttpStatusCode.BadRequest, "RULE_STATUS_ENABLED")]
    public async Task RuleStatus_Set_IsTakenWhenItIsKnown(string status, HttpStatusCode expected, string after)
    {
        var id = await CreateAsync(Rules, "rule", """{"name":"Disk"}""");

        Assert.Equal(expected, (await SendAsync(HttpMethod.Patch, $"{Rules}/{id}/status", $$"""{"status":"{{status}}"}""")).Status);

        Assert.Equal(after, (string?)(await SendAsync(HttpMethod.Get, $"{Rules}/{id}")).Json["rule"]!["status"]);
    }

    [Fact]
    public async Task Rules_ThroughTheirLife_LeaveEvents()
    {
        var id = await CreateAsync(Rules, "rule", """{"name":"Disk"}""");
        await SendAsync(HttpMethod.Patch, $"{Rules}/{id}", """{"rule":{"threshold":80}}""");
        await SendAsync(HttpMethod.Delete, $"{Rules}/{id}");

        Assert.Equal(["rule_created", "rule_modified", "rule_deleted"], Sandbox.JumpCloud.Organizations[0].Events.Select(entry => entry.EventType));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(HttpMethod.Get, $"{Rules}/{id}")).Status);
        Assert.Equal(3, Sandbox.Log.Writes.Count);
    }

    [Fact]
    public async Task RuleTemplates_Listed_AreCounted()
    {
        var list = (await SendAsync(HttpMethod.Get, "/api/v2/healthmonitoring/ruletemplates")).Json;

        Assert.Equal(list["templates"]!.AsArray().Count, (int)list["count"]!);
        var template = (await SendAsync(HttpMethod.Get, $"/api/v2/healthmonitoring/ruletemplates/{list["templates"]![1]!["objectId"]}")).Json["template"]!;
        Assert.Equal(list["templates"]![1]!.ToJsonString(), template.ToJsonString());
    }

    [Fact]
    public async Task Channels_Patched_LoseWhatIsNotNamed()
    {
        var id = await CreateAsync(Channels, "channel", """{"name":"Tickets","type":"webhook","url":"https://hooks.example"}""");

        await SendAsync(HttpMethod.Patch, $"{Channels}/{id}", """{"channel":{"name":"Renamed"}}""");

        var channel = (await SendAsync(HttpMethod.Get, $"{Channels}/{id}")).Json["channel"]!.AsObject();
        Assert.Equal(["name", "objectId"], channel.Select(pair => pair.Key).Order());
    }

    [Fact]
    public async Task Channels_OfAnotherOrganization_AreNotFound()
    {
        var id = await CreateAsync(Channels, "channel", """{"name":"Tickets"}""");

        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, $"{Channels}/{id}", Sandbox.JumpCloud.Organizations[1].Id)).Status);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"rule":{}}""")]
    [InlineData("""{"name":"Disk"}""")]
    public async Task Rules_WithoutNameOrEnvelope_AreRefused(string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Post, Rules, body)).Status);

        Assert.Equal(0, (int)(await SendAsync(HttpMethod.Get, Rules)).Json["count"]!);
    }

    [Fact]
    public async Task Channels_PatchedWithoutEnvelope_StayAsTheyAre()
    {
        var id = await CreateAsync(Channels, "channel", """{"name":"Tickets"}""");

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(HttpMethod.Patch, $"{Channels}/{id}", """{"name":"Renamed"}""")).Status);

        Assert.Equal("Tickets", (string?)(await SendAsync(HttpMethod.Get, $"{Channels}/{id}")).Json["channel"]!["name"]);
    }

    [Fact]
    public async Task RulesStats_CountThoseThatNeedSystemInsights()
    {
        await CreateAsync(Rules, "rule", """{"name":"Disk","systemInsightsRequired":true}""");
        await CreateAsync(Rules, "rule", """{"name":"Users"}""");

        Assert.Equal("""{"systemInsightsRequiredCount":1}""", (await SendAsync(HttpMethod.Get, "/api/v2/healthmonitoring/rules-stats")).Text);
    }

    private async Task<string> CreateAsync(string path, string kind, string body) =>
        (string)(await SendAsync(HttpMethod.Post, path, $$"""{"{{kind}}":{{body}}}""")).Json[kind]!["objectId"]!;

    private Task<Answer> SendAsync(HttpMethod method, string path, string? body = null) => JumpCloudAsync(method, path, Organization, body);
}
