using System.Net;

namespace JumpCloud.Client.Tests.Integrations;

public sealed class ConnectWiseTests : JumpCloudTest
{
    private const string Integration = "/api/v2/integrations/connectwise/i2";
    private const string Alerts = "/api/v2/providers/p1/integrations/connectwise/alerts";

    [Fact]
    public async Task Integration_IsCreatedReadChangedAndDeleted()
    {
        const string Read = """{"id":"i2","companyId":"msp","url":"https://psa.example","isMspAuthConfigured":true}""";
        Http.Expect(HttpMethod.Post, "/api/v2/providers/p1/integrations/connectwise", HttpStatusCode.Created, """{"integrationId":"i2"}""")
            .ExpectGet(Integration, Read)
            .Expect(HttpMethod.Patch, Integration, HttpStatusCode.OK, Read)
            .Expect(HttpMethod.Delete, Integration, HttpStatusCode.NoContent, "");
        var create = new ConnectWiseIntegrationCreate { CompanyId = "msp", Url = "https://psa.example", PublicKey = "public", PrivateKey = "s3cret" };

        Assert.Equal("i2", (await Client.ConnectWiseIntegrations.CreateAsync("p1", create)).IntegrationId);
        Assert.Equal("https://psa.example", (await Client.ConnectWiseIntegrations.GetAsync("i2")).Url);
        await Client.ConnectWiseIntegrations.UpdateAsync("i2", new ConnectWiseIntegrationUpdate { PrivateKey = "s3cret2" });
        await Client.ConnectWiseIntegrations.DeleteAsync("i2");

        Assert.Equal("""{"companyId":"msp","url":"https://psa.example","publicKey":"public","privateKey":"s3cret"}""", Http.Sent[0].Body);
        Assert.Equal("""{"privateKey":"s3cret2"}""", Http.Sent[2].Body);
        Assert.DoesNotContain("s3cret", create.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_AgreementsAndTheirAdditions_ComeAsResults()
    {
        Http.ExpectGet($"{Integration}/agreements?limit=100&skip=0&sort=id", """{"results":[{"id":"40","companyId":"9","name":"Managed"}],"totalCount":1}""")
            .ExpectGet($"{Integration}/agreements/40/additions?limit=100&skip=0&sort=id", """{"results":[{"id":"77","name":"JumpCloud"}],"totalCount":1}""");

        var agreement = Assert.Single(await CollectAsync(Client.ConnectWiseAgreements.ListAsync("i2")));
        var addition = Assert.Single(await CollectAsync(Client.ConnectWiseAdditions.ListAsync("i2", agreement.Id)));

        Assert.Equal(("9", "77", "JumpCloud"), (agreement.CompanyId, addition.Id, addition.Name));
    }

    [Fact]
    public async Task ListAsync_CompaniesAndTypes_ComeAsRecords()
    {
        Http.ExpectGet($"{Integration}/companies?limit=100&skip=0&sort=id", """{"records":[{"id":"9","name":"Harborview"}],"totalCount":1}""")
            .ExpectGet($"{Integration}/companytypes", """{"records":[{"id":1,"name":"Client"}],"totalCount":1}""");

        Assert.Equal("9", Assert.Single(await CollectAsync(Client.ConnectWiseCompanies.ListAsync("i2"))).Id);
        Assert.Equal(1, Assert.Single(await CollectAsync(Client.ConnectWiseCompanyTypes.ListAsync("i2"))).Id);
    }

    [Fact]
    public async Task Mapping_ThatWasRead_IsDeletedByItsRow()
    {
        Http.ExpectGet($"{Integration}/mappings", """
            {"records":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"9","name":"A"},"agreement":{"id":"40","name":"Managed"},
             "addition":{"id":"77","name":"JumpCloud"},"lastSyncDateTime":"2026-11-01T12:00:00Z","lastSyncStatus":"SUCCESS"}],"totalCount":1}
            """)
            .Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");

        var mapping = Assert.Single(await CollectAsync(Client.ConnectWiseMappings.ListAsync("i2")));
        await Client.ConnectWiseMappings.UpdateAsync("i2", [ConnectWiseMappingChange.Of(mapping) with { Delete = true }]);

        Assert.Equal(
            """{"data":[{"organization":{"id":"5f01","name":"A"},"company":{"id":"9","name":"A"},"agreement":{"id":"40","name":"Managed"},"addition":{"id":"77","name":"JumpCloud"},"delete":true}]}""",
            Http.Sent[1].Body);
    }

    [Fact]
    public async Task Settings_AreReadAndChanged()
    {
        Http.ExpectGet($"{Integration}/settings", """{"automaticTicketing":true,"companyTypeIds":[1]}""")
            .Expect(HttpMethod.Patch, $"{Integration}/settings", HttpStatusCode.OK, """{"automaticTicketing":false,"companyTypeIds":[1,2]}""");

        Assert.Equal([1], (await Client.ConnectWiseSettings.GetAsync("i2")).CompanyTypeIds);
        var changed = await Client.ConnectWiseSettings.UpdateAsync("i2", new ConnectWiseSettingsUpdate { AutomaticTicketing = false, CompanyTypeIds = [1, 2] });

        Assert.Equal([1, 2], changed.CompanyTypeIds);
        Assert.Equal("""{"automaticTicketing":false,"companyTypeIds":[1,2]}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task AlertConfiguration_ThatWasRead_IsReplaced()
    {
        const string Row = """{"id":3,"displayName":"User locked out","shouldCreateTickets":false,"dueDays":2,"priority":{"id":1,"name":"High"},"source":{"id":8,"name":"Monitoring"}}""";
        Http.ExpectGet($"{Alerts}/configuration", $$"""{"records":[{"alertId":"7d1c",{{Row[1..]}}]}""")
            .Expect(HttpMethod.Put, $"{Alerts}/7d1c/configuration", HttpStatusCode.OK, Row);

        var configuration = Assert.Single(await CollectAsync(Client.ConnectWiseAlertConfigurations.ListAsync("p1")));
        await Client.ConnectWiseAlertConfigurations.ReplaceAsync(
            "p1", configuration.AlertId!, ConnectWiseAlertConfigurationReplace.Of(configuration) with { ShouldCreateTickets = true });

        Assert.Equal("""{"shouldCreateTickets":true,"dueDays":2,"priority":{"id":1,"name":"High"},"source":{"id":8,"name":"Monitoring"}}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task ListAsync_AlertChoices_ComeAsRecords()
    {
        Http.ExpectGet($"{Alerts}/configuration/options", """{"records":[{"name":"priority","values":[{"label":"High","value":1}]}]}""");

        var field = Assert.Single(await CollectAsync(Client.ConnectWiseAlertChoices.ListAsync("p1")));

        Assert.Equal(("priority", 1L), (field.Name, field.Values[0].Value));
    }
}
