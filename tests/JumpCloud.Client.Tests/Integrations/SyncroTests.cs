using System.Net;

namespace JumpCloud.Client.Tests.Integrations;

public sealed class SyncroTests : JumpCloudTest
{
    private const string Integration = "/api/v2/integrations/syncro/i3";
    private const string Alerts = "/api/v2/providers/p1/integrations/syncro/alerts";

    private static readonly SyncroMappingChange Change = new()
    {
        Organization = new MappedName { Id = "5f01", Name = "A" },
        Company = new MappedName { Id = "9", Name = "A" },
    };

    [Fact]
    public async Task Integration_IsCreatedReadChangedAndDeleted()
    {
        const string Read = """{"id":"i3","subdomain":"msp","isMspAuthConfigured":true}""";
        Http.Expect(HttpMethod.Post, "/api/v2/providers/p1/integrations/syncro", HttpStatusCode.Created, """{"integrationId":"i3"}""")
            .ExpectGet(Integration, Read)
            .Expect(HttpMethod.Patch, Integration, HttpStatusCode.OK, Read)
            .Expect(HttpMethod.Delete, Integration, HttpStatusCode.NoContent, "");
        var create = new SyncroIntegrationCreate { Subdomain = "msp", ApiToken = "s3cret" };

        Assert.Equal("i3", (await Client.SyncroIntegrations.CreateAsync("p1", create)).IntegrationId);
        Assert.Equal("msp", (await Client.SyncroIntegrations.GetAsync("i3")).Subdomain);
        await Client.SyncroIntegrations.UpdateAsync("i3", new SyncroIntegrationUpdate { ApiToken = "s3cret2" });
        await Client.SyncroIntegrations.DeleteAsync("i3");

        Assert.Equal("""{"subdomain":"msp","apiToken":"s3cret"}""", Http.Sent[0].Body);
        Assert.Equal("""{"apiToken":"s3cret2"}""", Http.Sent[2].Body);
        Assert.DoesNotContain("s3cret", create.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAsync_MappingThatBills_SendsEachValueInAnObjectOfItsKind()
    {
        Http.Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");
        var billing = new SyncroBilling { ScheduleId = 12, ScheduleName = "Monthly", LineItemId = 34, LineItemName = "JumpCloud", NumberKind = "numberValue", TextKind = "stringValue" };

        await Client.SyncroMappings.UpdateAsync("i3", [Change with { BillingConfigurations = billing }]);

        Assert.Equal(
            """
            {"data":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"9","name":"A"},"billingConfigurations":{"fields":{"schedule_id":{"kind":"numberValue","numberValue":12},"schedule_name":{"kind":"stringValue","stringValue":"Monthly"},"line_item_id":{"kind":"numberValue","numberValue":34},"line_item_name":{"kind":"stringValue","stringValue":"JumpCloud"}}}}]}
            """,
            Assert.Single(Http.Sent).Body);
    }

    [Fact]
    public async Task UpdateAsync_BillingWithoutKindsAndNames_SendsWhatIsSet()
    {
        Http.Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");

        await Client.SyncroMappings.UpdateAsync("i3", [Change with { BillingConfigurations = new SyncroBilling { ScheduleId = 12 } }]);

        Assert.Contains(""""billingConfigurations":{"fields":{"schedule_id":{"numberValue":12}}}"""", Assert.Single(Http.Sent).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_ThatWasRead_IsDeletedByItsRow()
    {
        Http.ExpectGet($"{Integration}/mappings", """{"records":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"9","name":"A"}}],"totalCount":1}""")
            .Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");

        var mapping = Assert.Single(await CollectAsync(Client.SyncroMappings.ListAsync("i3")));
        await Client.SyncroMappings.UpdateAsync("i3", [SyncroMappingChange.Of(mapping) with { Delete = true }]);

        Assert.Equal("""{"data":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"9","name":"A"},"delete":true}]}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task ListAsync_BillingChoicesOfAServerWithoutPages_EndsAtTheRepeatedPage()
    {
        const string Choices = """{"options":[{"name":"schedule","values":[{"label":"Monthly","value":12,"lines":[{"label":"JumpCloud","value":34}]}]}]}""";
        Http.ExpectGet($"{Integration}/billing_mapping_configuration_options?limit=100&skip=0", Choices)
            .ExpectGet($"{Integration}/billing_mapping_configuration_options?limit=100&skip=1", Choices);

        var choice = Assert.Single(await CollectAsync(Client.SyncroBillingChoices.ListAsync("i3")));

        Assert.Equal((12L, 34L), (choice.Values[0].Value, choice.Values[0].Lines[0].Value));
    }

    [Fact]
    public async Task CompaniesAndSettings_AreRead()
    {
        Http.ExpectGet($"{Integration}/companies?limit=100&skip=0&sort=id", """{"records":[{"id":"9","name":"A"}],"totalCount":1}""")
            .ExpectGet($"{Integration}/settings", """{"automaticTicketing":true}""")
            .Expect(HttpMethod.Patch, $"{Integration}/settings", HttpStatusCode.OK, """{"automaticTicketing":false}""");

        Assert.Equal("A", Assert.Single(await CollectAsync(Client.SyncroCompanies.ListAsync("i3"))).Name);
        Assert.True((await Client.SyncroSettings.GetAsync("i3")).AutomaticTicketing);
        Assert.False((await Client.SyncroSettings.UpdateAsync("i3", new SyncroSettingsUpdate { AutomaticTicketing = false })).AutomaticTicketing);
        Assert.Equal("""{"automaticTicketing":false}""", Http.Sent[2].Body);
    }

    [Fact]
    public async Task AlertConfiguration_ThatWasRead_IsReplaced()
    {
        const string Row = """{"id":3,"shouldCreateTickets":false,"dueDays":2,"problemType":"Remote","priority":"High","status":"New","userId":5,"username":"ada"}""";
        Http.ExpectGet($"{Alerts}/configuration", $$"""{"records":[{"alertId":"7d1c",{{Row[1..]}}]}""")
            .Expect(HttpMethod.Put, $"{Alerts}/7d1c/configuration", HttpStatusCode.OK, Row)
            .ExpectGet($"{Alerts}/configuration/options", """{"records":[{"name":"users","values":[{"label":"ada","value":5}]}]}""");

        var configuration = Assert.Single(await CollectAsync(Client.SyncroAlertConfigurations.ListAsync("p1")));
        await Client.SyncroAlertConfigurations.ReplaceAsync(
            "p1", configuration.AlertId!, SyncroAlertConfigurationReplace.Of(configuration) with { ShouldCreateTickets = true });

        Assert.Equal(
            """{"shouldCreateTickets":true,"dueDays":2,"problemType":"Remote","priority":"High","status":"New","userId":5,"username":"ada"}""", Http.Sent[1].Body);
        Assert.Equal(5, Assert.Single(await CollectAsync(Client.SyncroAlertChoices.ListAsync("p1"))).Values[0].Value);
    }
}
