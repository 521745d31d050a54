using System.Text.Json;

namespace JumpCloud.Client.Tests;

public sealed class HealthRulesTests : JumpCloudTest
{
    private const string Rule = """
        {"objectId":"r1","name":"Command failed","category":"RULE_CATEGORY_SYSTEM","severity":"RULE_SEVERITY_MEDIUM","status":"RULE_STATUS_ENABLED",
         "ruleType":"RULE_TYPE_TEMPLATE_BASED","conditions":[{"filters":{}}]}
        """;

    private static readonly HttpMethod Patch = HttpMethod.Patch;

    [Fact]
    public async Task ListAsync_ReadsRulesAndKeepsTheirConditions()
    {
        Http.ExpectGet("/api/v2/healthmonitoring/rules?limit=100&skip=0&sort=objectId", $$"""{"count":1,"rules":[{{Rule}}]}""");

        var rule = Assert.Single(await CollectAsync(Client.HealthRules.ListAsync("5f00")));

        Assert.Equal(
            ("r1", RuleStatus.Enabled, RuleSeverity.Medium, RuleCategory.System, RuleType.TemplateBased),
            (rule.ObjectId, rule.Status!.Value, rule.Severity!.Value, rule.Category!.Value, rule.RuleType!.Value));
        Assert.Equal("""[{"filters":{}}]""", rule.AdditionalFields?["conditions"].GetRawText());
    }

    [Fact]
    public async Task GetAsync_UnknownStatus_IsKept()
    {
        Http.ExpectGet("/api/v2/healthmonitoring/rules/r1", """{"rule":{"objectId":"r1","status":"RULE_STATUS_MUTED"}}""");

        Assert.Equal(new RuleStatus("RULE_STATUS_MUTED"), (await Client.HealthRules.GetAsync("5f00", "r1")).Status);
    }

    [Fact]
    public async Task CreateAsync_SendsKnownAndOtherFieldsInsideTheRule()
    {
        Http.ExpectPost("/api/v2/healthmonitoring/rules", $$"""{"rule":{{Rule}}}""");

        var rule = await Client.HealthRules.CreateAsync("5f00", new HealthRuleCreate
        {
            Name = "Command failed",
            Severity = RuleSeverity.High,
            AdditionalFields = new Dictionary<string, JsonElement> { ["conditions"] = Json.Parse("[1]") },
        });

        Assert.Equal("""{"rule":{"name":"Command failed","severity":"RULE_SEVERITY_HIGH","conditions":[1]}}""", Assert.Single(Http.Sent).Body);
        Assert.Equal("r1", rule.ObjectId);
    }

    [Fact]
    public async Task UpdateAsync_SendsWhatIsSet()
    {
        Http.Expect(Patch, "/api/v2/healthmonitoring/rules/r1", System.Net.HttpStatusCode.OK, $$"""{"rule":{{Rule}}}""");

        await Client.HealthRules.UpdateAsync("5f00", "r1", new HealthRuleUpdate { Name = "Renamed", Category = null });

        Assert.Equal("""{"rule":{"name":"Renamed","category":null}}""", Assert.Single(Http.Sent).Body);
    }

    [Fact]
    public async Task UpdateAsync_Nothing_SendsNothing()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.HealthRules.UpdateAsync("5f00", "r1", null!));

        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task SetStatusAsync_SendsTheStatusAlone()
    {
        Http.Expect(Patch, "/api/v2/healthmonitoring/rules/r1/status", System.Net.HttpStatusCode.OK, $$"""{"rule":{{Rule}}}""");

        await Client.HealthRules.SetStatusAsync("5f00", "r1", RuleStatus.Disabled);

        Assert.Equal("""{"status":"RULE_STATUS_DISABLED"}""", Assert.Single(Http.Sent).Body);
    }

    [Fact]
    public async Task DeleteAsync_IsQuiet()
    {
        Http.Expect(HttpMethod.Delete, "/api/v2/healthmonitoring/rules/r1", System.Net.HttpStatusCode.OK, "{}");

        await Client.HealthRules.DeleteAsync("5f00", "r1");
    }

    [Fact]
    public async Task GetStatsAsync_ReadsTheBareObject()
    {
        Http.ExpectGet("/api/v2/healthmonitoring/rules-stats", """{"systemInsightsRequiredCount":4}""");

        Assert.Equal(4, (await Client.HealthRules.GetStatsAsync("5f00")).SystemInsightsRequiredCount);
    }

    [Theory]
    [InlineData(null, "/api/v2/healthmonitoring/rules/r1/associations")]
    [InlineData("system_group", "/api/v2/healthmonitoring/rules/r1/associations?targets=system_group")]
    public async Task GetAssociationsAsync_ReturnsWhatCame(string? target, string url)
    {
        Http.ExpectGet(url, """[{"to":{"id":"g1","type":"system_group"}}]""");

        var associations = await Client.HealthRules.GetAssociationsAsync("5f00", "r1", target);

        Assert.Equal(url, Assert.Single(Http.Sent).PathAndQuery);
        Assert.Equal("g1", associations[0].GetProperty("to").GetProperty("id").GetString());
    }

    [Fact]
    public async Task ListAsync_Templates_KeepsTheirForms()
    {
        Http.ExpectGet("/api/v2/healthmonitoring/ruletemplates?limit=100&skip=0&sort=objectId", """
            {"templates":[{"objectId":"t1","name":"New users","category":"RULE_CATEGORY_DIRECTORY","type":"User addition monitoring","configurations":[]}],"count":1}
            """);

        var template = Assert.Single(await CollectAsync(Client.HealthRuleTemplates.ListAsync("5f00")));

        Assert.Equal((RuleCategory.Directory, "User addition monitoring"), (template.Category!.Value, template.Type));
        Assert.True(template.AdditionalFields?.ContainsKey("configurations"));
    }

    [Theory]
    [InlineData("""{"template":{"objectId":"t1"}}""")]
    [InlineData("""{"objectId":"t1"}""")]
    public async Task GetAsync_TemplateWrappedOrBare_IsRead(string body)
    {
        Http.ExpectGet("/api/v2/healthmonitoring/ruletemplates/t1", body);

        Assert.Equal("t1", (await Client.HealthRuleTemplates.GetAsync("5f00", "t1")).ObjectId);
    }
}
