using System.Net;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class TicketingTests : SandboxTest
{
    private const string Queue = """{"shouldCreateTickets":true,"destination":"queue","dueDays":2,"priority":{"id":1,"name":"High"},"status":{"id":1,"name":"New"},"queue":{"id":8,"name":"Monitoring Alert"}}""";

    private string Provider => $"/api/v2/providers/{Sandbox.JumpCloud.ProviderId}/integrations";

    private string Settings => $"/api/v2/integrations/autotask/{Sandbox.JumpCloud.AutotaskIntegrationId}/settings";

    [Fact]
    public async Task Catalogue_OfTicketableAlerts_HasNumbersForIds()
    {
        var records = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/ticketing/alerts")).Json["records"]!.AsArray();

        Assert.Equal(["id", "name", "category", "description"], records[0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(1, (int)records[0]!["id"]!);
    }

    [Fact]
    public async Task Configuration_NeverPut_CreatesNoTickets()
    {
        var records = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration")).Json["records"]!.AsArray();

        Assert.All(records, record => Assert.False((bool)record!["shouldCreateTickets"]!));
        Assert.All(records, record => Assert.Equal(36, ((string)record!["alertId"]!).Length));
    }

    [Fact]
    public async Task Configuration_Put_IsAnsweredAndKept()
    {
        var alert = await AlertIdAsync();

        var answer = await PutAsync(alert, Queue);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Device offline", (string?)answer.Json["displayName"]);
        Assert.False(answer.Json.AsObject().ContainsKey("alertId"));
        var kept = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration")).Json["records"]![0]!;
        Assert.Equal((8, 2), ((int)kept["queue"]!["id"]!, (int)kept["dueDays"]!));
        Assert.Single(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task ConfigureTicketing_ByAPerson_ShowsWithTheIntegrationAndIsNoWrite()
    {
        Sandbox.JumpCloud.ConfigureTicketing("Disk space low", queueId: 29682833, dueDays: 3);

        var integrations = (await JumpCloudAsync(HttpMethod.Get, Provider)).Json["records"]!.AsArray();
        var records = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration")).Json["records"]!.AsArray();

        Assert.Equal("autotask", (string?)Assert.Single(integrations)!["type"]);
        var kept = Assert.Single(records, record => (bool)record!["shouldCreateTickets"]!)!;
        Assert.Equal(("Disk space low", 29682833, 3), ((string?)kept["displayName"], (int)kept["queue"]!["id"]!, (int)kept["dueDays"]!));
        Assert.Empty(Sandbox.Log.Writes);
        Assert.Throws<InvalidOperationException>(() => Sandbox.JumpCloud.ConfigureTicketing("Rain", queueId: 8));
    }

    [Theory]
    [InlineData("\"queue\":{\"id\":8,\"name\":\"Monitoring Alert\"}", "\"queue\":{\"name\":\"Monitoring Alert\"}", "queue.id")]
    [InlineData("\"destination\":\"queue\"", "\"destination\":\"resource\"", "resource.id")]
    [InlineData("\"destination\":\"queue\"", "\"destination\":\"resource\",\"resource\":{\"id\":4}", "resource.role.id")]
    [InlineData("\"destination\":\"queue\"", "\"destination\":\"drawer\"", "destination")]
    [InlineData("\"dueDays\":2,", "", "dueDays")]
    [InlineData("\"shouldCreateTickets\":true,", "", "shouldCreateTickets")]
    [InlineData("\"priority\":{\"id\":1,\"name\":\"High\"},", "", "priority")]
    public async Task Configuration_PutIncomplete_IsRefused(string part, string instead, string named)
    {
        var answer = await PutAsync(await AlertIdAsync(), Queue.Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(named, (string?)answer.Json["message"], StringComparison.Ordinal);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Configuration_PutToAResourceWithItsRole_IsTaken()
    {
        var body = Queue.Replace("\"destination\":\"queue\"", """ "destination":"resource","resource":{"id":4,"role":{"id":7}} """, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(await AlertIdAsync(), body)).Status);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0bad0000-0000-4000-8000-00000000ffff")]
    public async Task Configuration_PutByNumberOrUnknownId_IsNotFound(string alert) => Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(alert, Queue)).Status);

    [Fact]
    public async Task Options_OfTickets_NameValuesAndRoles()
    {
        var options = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration/options")).Json;

        Assert.Equal(["priority", "queue", "source", "status"], options["options"]!.AsArray().Select(option => (string?)option!["name"]).Order());
        Assert.Equal(7, (int)options["resources"]![0]!["roles"]![0]!["value"]!);
    }

    [Fact]
    public async Task Options_WithOrganizationHeader_AreForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration/options", Sandbox.JumpCloud.Organizations[0].Id)).Status);

    [Fact]
    public async Task Settings_Patched_KeepWhatIsNotNamedAndLeaveAnEvent()
    {
        var answer = await JumpCloudAsync(HttpMethod.Patch, Settings, body: """{"companyTypeIds":[1,4]}""");
        Sandbox.JumpCloud.AutomaticTicketing = true;

        Assert.Equal("""{"automaticTicketing":false,"companyTypeIds":[1,4]}""", answer.Text);
        Assert.Equal("""{"automaticTicketing":true,"companyTypeIds":[1,4]}""", (await JumpCloudAsync(HttpMethod.Get, Settings)).Text);
        Assert.Single(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Settings_PatchedWithTextIds_AreRefusedAndStay()
    {
        var answer = await JumpCloudAsync(HttpMethod.Patch, Settings, body: """{"automaticTicketing":true,"companyTypeIds":["1"]}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(Sandbox.JumpCloud.AutomaticTicketing);
    }

    [Fact]
    public async Task Errors_OfTheIntegration_AreAllTexts()
    {
        Sandbox.JumpCloud.AddSyncError(Sandbox.JumpCloud.Organizations[0].Id, "BILLING", "The contract has ended.");

        var answer = (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/integrations/autotask/{Sandbox.JumpCloud.AutotaskIntegrationId}/errors")).Json;

        Assert.Equal(1, (int)answer["totalCount"]!);
        Assert.Equal(Sandbox.JumpCloud.Organizations[0].Id, (string?)answer["records"]![0]!["orgId"]);
        Assert.StartsWith("2026-11-10T02:00:00", (string?)answer["records"]![0]!["timestamp"], StringComparison.Ordinal);
    }

    private async Task<string> AlertIdAsync() => (string)(await JumpCloudAsync(HttpMethod.Get, $"{Provider}/autotask/alerts/configuration")).Json["records"]![0]!["alertId"]!;

    private Task<Answer> PutAsync(string alert, string body) => JumpCloudAsync(HttpMethod.Put, $"{Provider}/autotask/alerts/{alert}/configuration", body: body);
}
