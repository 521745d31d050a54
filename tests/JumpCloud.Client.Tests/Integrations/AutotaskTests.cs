using System.Net;

namespace JumpCloud.Client.Tests.Integrations;

public sealed class AutotaskTests : JumpCloudTest
{
    private const string Integration = "/api/v2/integrations/autotask/i1";

    private static readonly MappedName Organization = new() { Id = "5f01", Name = "Harborview" };
    private static readonly MappedName Company = new() { Id = "17", Name = "Harborview, Inc." };

    [Fact]
    public async Task CreateAsync_Integration_SendsTheSecretAndReadsTheId()
    {
        Http.Expect(HttpMethod.Post, "/api/v2/providers/p1/integrations/autotask", HttpStatusCode.Created, """{"integrationId":"i1"}""");

        var created = await Client.AutotaskIntegrations.CreateAsync("p1", new AutotaskIntegrationCreate { Username = "jc@msp.example", Secret = "s3cret" });

        Assert.Equal("i1", created.IntegrationId);
        Assert.Null(created.Type);
        Assert.Equal("""{"username":"jc@msp.example","secret":"s3cret"}""", Assert.Single(Http.Sent).Body);
    }

    [Fact]
    public async Task UpdateAsync_SecretAlone_SendsNothingElse()
    {
        Http.Expect(HttpMethod.Patch, Integration, HttpStatusCode.OK, """{"id":"i1","username":"jc@msp.example","isMspAuthConfigured":true}""");

        var updated = await Client.AutotaskIntegrations.UpdateAsync("i1", new AutotaskIntegrationUpdate { Secret = "s3cret" });

        Assert.True(updated.IsMspAuthConfigured);
        Assert.Equal("""{"secret":"s3cret"}""", Assert.Single(Http.Sent).Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.NoContent)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task DeleteAsync_Integration_IsQuietWhenThereIsNone(HttpStatusCode status)
    {
        Http.Expect(HttpMethod.Delete, Integration, status, "");

        await Client.AutotaskIntegrations.DeleteAsync("i1");

        Assert.Equal(Integration, Assert.Single(Http.Sent).PathAndQuery);
    }

    [Fact]
    public void ToString_OfWhatHoldsTheSecret_ShowsTheUserOnly()
    {
        Assert.Equal("AutotaskIntegrationCreate { Username = jc@msp.example }", new AutotaskIntegrationCreate { Username = "jc@msp.example", Secret = "s3cret" }.ToString());
        Assert.Equal("AutotaskIntegrationUpdate { Username = (not set) }", new AutotaskIntegrationUpdate { Secret = "s3cret" }.ToString());
    }

    [Fact]
    public async Task ListAsync_CompaniesAsRecords_AreReadToTheirTotal()
    {
        Http.ExpectGet($"{Integration}/companies?limit=2&skip=0&sort=id", """{"records":[{"id":"17","name":"Harborview"},{"id":"18","name":"Foxglove"}],"totalCount":3}""")
            .ExpectGet($"{Integration}/companies?limit=2&skip=2&sort=id", """{"records":[{"id":"19","name":"Juniper"}],"totalCount":3}""");

        var companies = await CollectAsync(Client.AutotaskCompanies.ListAsync("i1", new JumpCloudQuery { PageSize = 2 }));

        Assert.Equal(["17", "18", "19"], companies.Select(company => company.Id));
    }

    [Fact]
    public async Task ListAsync_ServerThatServesFewerThanAsked_LosesNone()
    {
        Http.ExpectGet($"{Integration}/companies?limit=100&skip=0&sort=id", """{"records":[{"id":"17","name":"A"}],"totalCount":2}""")
            .ExpectGet($"{Integration}/companies?limit=100&skip=1&sort=id", """{"records":[{"id":"18","name":"B"}],"totalCount":2}""");

        Assert.Equal(2, (await CollectAsync(Client.AutotaskCompanies.ListAsync("i1"))).Count);
    }

    [Fact]
    public async Task ListAsync_QueryThatSortsByNothing_SendsFilterWithoutSort()
    {
        Http.ExpectGet($"{Integration}/companies?limit=100&skip=0&filter=name%3Aeq%3AA", """{"records":[],"totalCount":0}""");

        Assert.Empty(await CollectAsync(Client.AutotaskCompanies.ListAsync("i1", new JumpCloudQuery { Filter = "name:eq:A", Sort = "" })));
    }

    [Fact]
    public async Task ListAsync_CompanyTypes_HaveNumbersForIds()
    {
        Http.ExpectGet($"{Integration}/companytypes", """{"records":[{"id":1,"name":"Customer"},{"id":3,"name":"Prospect"}],"totalCount":2}""");

        var types = await CollectAsync(Client.AutotaskCompanyTypes.ListAsync("i1"));

        Assert.Equal([(1L, "Customer"), (3L, "Prospect")], types.Select(type => (type.Id, type.Name)));
        Assert.Equal($"{Integration}/companytypes", Assert.Single(Http.Sent).PathAndQuery);
    }

    [Fact]
    public async Task ListAsync_ContractsAndServices_ComeAsResultsWithTextIds()
    {
        Http.ExpectGet($"{Integration}/contracts?limit=100&skip=0&sort=id", """{"results":[{"id":"7001","companyId":"17","name":"Managed Services"}],"totalCount":1}""")
            .ExpectGet($"{Integration}/contracts/services?limit=100&skip=0&sort=id", """{"results":[{"id":"20001","contractId":"7001","name":"JumpCloud"}],"totalCount":1}""");

        var contract = Assert.Single(await CollectAsync(Client.AutotaskContracts.ListAsync("i1")));
        var service = Assert.Single(await CollectAsync(Client.AutotaskContractServices.ListAsync("i1")));

        Assert.Equal(("7001", "17"), (contract.Id, contract.CompanyId));
        Assert.Equal(("20001", "7001", "JumpCloud"), (service.Id, service.ContractId, service.Name));
    }

    [Fact]
    public async Task ListAsync_ContractsUnderTheNameOfCompanies_FailsInsteadOfBeingNone()
    {
        Http.ExpectGet($"{Integration}/contracts", """{"records":[{"id":"7001","companyId":"17","name":"Managed Services"}],"totalCount":1}""");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.AutotaskContracts.ListAsync("i1")));
    }

    [Fact]
    public async Task ListAsync_ContractFields_HaveTextsForValues()
    {
        Http.ExpectGet($"{Integration}/contracts/fields", """{"results":[{"name":"contractType","values":[{"label":"Recurring Service","value":"7"}]}],"totalCount":1}""");

        var field = Assert.Single(await CollectAsync(Client.AutotaskContractFields.ListAsync("i1")));

        Assert.Equal(("contractType", "Recurring Service", "7"), (field.Name, field.Values[0].Label, field.Values[0].Value));
    }

    [Fact]
    public async Task UpdateAsync_Mappings_SendsThemTogetherAndTakesNoContentForSuccess()
    {
        Http.Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");

        await Client.AutotaskMappings.UpdateAsync("i1",
        [
            new AutotaskMappingChange
            {
                Organization = Organization,
                Company = Company,
                Contract = new MappedName { Id = "7001", Name = "Managed Services" },
                Service = new MappedService { Id = "20001", Name = "JumpCloud", NonBillableUsers = 2 },
            },
            new AutotaskMappingChange { Organization = Organization, Company = Company, Contract = new MappedName(), Service = new MappedService() },
            new AutotaskMappingChange { Organization = Organization, Company = Company, Delete = true },
        ]);

        const string Pair = """
            "organization":{"id":"5f01","name":"Harborview"},"company":{"id":"17","name":"Harborview, Inc."}
            """;
        Assert.Equal(
            $$$"""
            {"data":[{{{{Pair}}},"contract":{"id":"7001","name":"Managed Services"},"service":{"id":"20001","name":"JumpCloud","nonBillableUsers":2}},{{{{Pair}}},"contract":{"id":null,"name":null},"service":{"id":null,"name":null,"nonBillableUsers":null}},{{{{Pair}}},"delete":true}]}
            """,
            Assert.Single(Http.Sent).Body);
    }

    [Fact]
    public async Task UpdateAsync_RowThatWasRead_SendsWhatMayBeWritten()
    {
        Http.ExpectGet($"{Integration}/mappings", """
            {"records":[{"organization":{"id":"5f01","name":"Harborview"},"company":{"id":"17","name":"H"},"lastSyncDateTime":"2026-11-01T12:00:00Z","lastSyncStatus":"SUCCESS"}],"totalCount":1}
            """)
            .Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.NoContent, "");

        var mapping = Assert.Single(await CollectAsync(Client.AutotaskMappings.ListAsync("i1")));
        await Client.AutotaskMappings.UpdateAsync("i1", [AutotaskMappingChange.Of(mapping) with { Delete = true }]);

        Assert.Equal("""{"data":[{"organization":{"id":"5f01","name":"Harborview"},"company":{"id":"17","name":"H"},"delete":true}]}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task UpdateAsync_NoMappings_SendsNothing()
    {
        await Client.AutotaskMappings.UpdateAsync("i1", []);

        Assert.Empty(Http.Sent);
    }
}
