using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class TicketingTests : JumpCloudTest
{
    private const string Configurations = "/api/v2/providers/p1/integrations/autotask/alerts/configuration";

    private const string Configuration = """
        {"alertId":"7d1c","id":3,"displayName":"User locked out","category":"Users","description":"A user was locked out.","shouldCreateTickets":true,
         "destination":"queue","dueDays":2,"priority":{"id":1,"name":"High"},"status":{"id":1,"name":"New"},"queue":{"id":29683354,"name":"Desk"},"slaId":9}
        """;

    [Fact]
    public async Task ListAsync_TicketableAlerts_ReadsTheCatalogue()
    {
        Http.ExpectGet("/api/v2/providers/p1/integrations/ticketing/alerts", """{"records":[{"id":3,"name":"user_lockout","category":"Users","description":"A user was locked out."}]}""");

        var alert = Assert.Single(await CollectAsync(Client.TicketableAlerts.ListAsync("p1")));

        Assert.Equal((3L, "user_lockout"), (alert.Id, alert.Name));
        Assert.Equal("/api/v2/providers/p1/integrations/ticketing/alerts", Assert.Single(Http.Sent).PathAndQuery);
    }

    [Fact]
    public async Task ListAsync_MoreRowsThanCame_FailsInsteadOfLosingThem()
    {
        Http.ExpectGet("/api/v2/providers/p1/integrations/ticketing/alerts", """{"records":[{"id":3}],"totalCount":2}""");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.TicketableAlerts.ListAsync("p1")));
    }

    [Fact]
    public async Task ListAsync_AutotaskAlertConfigurations_ReadsThem()
    {
        Http.ExpectGet(Configurations, $$"""{"records":[{{Configuration}},{"alertId":"7d1d","destination":"team"}]}""");

        var configurations = await CollectAsync(Client.AutotaskAlertConfigurations.ListAsync("p1"));

        Assert.Equal(("7d1c", 29683354L, TicketDestination.Queue), (configurations[0].AlertId, configurations[0].Queue?.Id, configurations[0].Destination!.Value));
        Assert.Equal(new TicketDestination("team"), configurations[1].Destination);
        Assert.Equal(9, configurations[0].AdditionalFields?["slaId"].GetInt32());
    }

    [Fact]
    public async Task ReplaceAsync_ConfigurationThatWasRead_SendsWhatMayBeWritten()
    {
        Http.ExpectGet(Configurations, $$"""{"records":[{{Configuration}}]}""")
            .Expect(HttpMethod.Put, "/api/v2/providers/p1/integrations/autotask/alerts/7d1c/configuration", HttpStatusCode.OK, Configuration);

        var configuration = Assert.Single(await CollectAsync(Client.AutotaskAlertConfigurations.ListAsync("p1")));
        var replacement = AutotaskAlertConfigurationReplace.Of(configuration) with
        {
            Destination = TicketDestination.Resource,
            Queue = default,
            Resource = new TicketResource { Id = 30, Name = "Ada", Role = new TicketChoice { Id = 8, Name = "Support" } },
        };
        await Client.AutotaskAlertConfigurations.ReplaceAsync("p1", configuration.AlertId!, replacement);

        Assert.Equal(
            """{"shouldCreateTickets":true,"destination":"resource","dueDays":2,"priority":{"id":1,"name":"High"},"status":{"id":1,"name":"New"},"resource":{"id":30,"name":"Ada","role":{"id":8,"name":"Support"}}}""",
            Http.Sent[1].Body);
    }

    [Fact]
    public async Task GetAsync_AutotaskAlertChoices_ReadsFieldsAndResources()
    {
        Http.ExpectGet(Configurations + "/options", """
            {"options":[{"name":"priority","values":[{"label":"High","value":1}]}],"resources":[{"id":30,"name":"Ada","roles":[{"label":"Support","value":8}]}]}
            """);

        var choices = await Client.AutotaskAlertChoices.GetAsync("p1");

        Assert.Equal(("priority", "High", 1L), (choices.Options[0].Name, choices.Options[0].Values[0].Label, choices.Options[0].Values[0].Value));
        Assert.Equal((30L, 8L), (choices.Resources[0].Id, choices.Resources[0].Roles[0].Value));
    }

    [Fact]
    public async Task AutotaskSettings_AreReadAndChanged()
    {
        Http.ExpectGet("/api/v2/integrations/autotask/i1/settings", """{"automaticTicketing":true,"companyTypeIds":[1,4]}""")
            .Expect(HttpMethod.Patch, "/api/v2/integrations/autotask/i1/settings", HttpStatusCode.OK, """{"automaticTicketing":false,"companyTypeIds":[1,4]}""")
            .Expect(HttpMethod.Patch, "/api/v2/integrations/autotask/i1/settings", HttpStatusCode.OK, """{"automaticTicketing":false,"companyTypeIds":[]}""");

        var settings = await Client.AutotaskSettings.GetAsync("i1");
        var changed = await Client.AutotaskSettings.UpdateAsync("i1", new AutotaskSettingsUpdate { AutomaticTicketing = false });
        await Client.AutotaskSettings.UpdateAsync("i1", new AutotaskSettingsUpdate { CompanyTypeIds = [] });

        Assert.Equal((true, false), (settings.AutomaticTicketing, changed.AutomaticTicketing));
        Assert.Equal([1, 4], settings.CompanyTypeIds);
        Assert.Equal(["""{"automaticTicketing":false}""", """{"companyTypeIds":[]}"""], Http.Sent.Skip(1).Select(request => request.Body));
    }

    [Fact]
    public async Task ListAsync_IntegrationErrors_ReadsThemToTheirTotal()
    {
        Http.ExpectGet("/api/v2/integrations/autotask/i1/errors?limit=100&skip=0", """
            {"records":[{"errorType":"sync","message":"The contract has ended.","orgId":"5f01","timestamp":"1754388000"}],"totalCount":1}
            """);

        var error = Assert.Single(await CollectAsync(Client.IntegrationErrors.ListAsync(IntegrationType.Autotask, "i1")));

        Assert.Equal(("5f01", "1754388000"), (error.OrganizationId, error.Timestamp));
    }

    [Fact]
    public async Task ReplaceAsync_ServerFails_IsNotRepeated()
    {
        Http.Expect(HttpMethod.Put, "/api/v2/providers/p1/integrations/autotask/alerts/7d1c/configuration", HttpStatusCode.ServiceUnavailable, "");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskAlertConfigurations.ReplaceAsync("p1", "7d1c", new AutotaskAlertConfigurationReplace()));

        Assert.Single(Http.Sent);
    }
}
