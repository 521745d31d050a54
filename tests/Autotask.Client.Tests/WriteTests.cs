namespace Autotask.Client.Tests;

public sealed class WriteTests : ClientTest
{
    [Fact]
    public async Task CreateAsync_AnAdjustment_PostsUnderTheContractAndTakesANullIdForSuccess()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Contracts/7001/ServiceAdjustments", "adjustment-created.json");
        var adjustment = new ContractServiceAdjustmentCreate
        {
            ContractId = 7001,
            ContractServiceId = 8001,
            UnitChange = -5,
            EffectiveDate = new DateOnly(2026, 8, 31),
            AdjustedUnitCost = 11.00m,
        };

        await Client.ContractServiceAdjustments.CreateAsync(7001, adjustment, cancellationToken: Cancel);

        Assert.Equal(
            """{"adjustedUnitCost":11.00,"contractID":7001,"contractServiceID":8001,"effectiveDate":"2026-08-31","unitChange":-5}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task UpdateAsync_AContractService_PatchesTheCollectionOfTheContract()
    {
        ExpectZone();
        Expect(HttpMethod.Patch, "Contracts/7001/Services", "ticket-created.json");

        await Client.ContractServices.UpdateAsync(7001, new ContractServiceUpdate { Id = 8001, UnitCost = 8.25m, InvoiceDescription = null }, cancellationToken: Cancel);

        Assert.Equal("""{"id":8001,"invoiceDescription":null,"unitCost":8.25}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task CreateAsync_AContract_SendsWhatIsSetAndReturnsItsId()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Contracts", "ticket-created.json");
        var contract = new ContractCreate
        {
            CompanyId = 1,
            ContractName = "Platform",
            StartDate = new DateTimeOffset(2026, 8, 31, 0, 0, 0, TimeSpan.Zero),
            UserDefinedFields = [new UserDefinedField { Name = "Customer Ranking", Value = "Golden" }],
        };

        var id = await Client.Contracts.CreateAsync(contract, cancellationToken: Cancel);

        Assert.Equal(128926, id);
        Assert.Equal(
            """{"companyID":1,"contractName":"Platform","startDate":"2026-08-31T00:00:00Z","userDefinedFields":[{"name":"Customer Ranking","value":"Golden"}]}""",
            Http.Sent[1].Body);
    }

    [Fact]
    public async Task CreateAsync_AcceptedWithoutAnId_SaysThatTheRowMayBeThere()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Contracts", "adjustment-created.json");

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Contracts.CreateAsync(new ContractCreate { CompanyId = 1 }, cancellationToken: Cancel));

        Assert.Contains("the row may be there", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReplaceAsync_ARecordThatWasRead_WritesItBackWithItsUnknownFields()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Companies/7", "company-with-unknown-fields.json");
        Expect(HttpMethod.Put, "Companies", "ticket-created.json");

        var company = await Client.Companies.GetAsync(7, cancellationToken: Cancel);
        await Client.Companies.ReplaceAsync(company with { Phone = "555-0199" }, cancellationToken: Cancel);

        Assert.Contains("\"riskScore\":{\"value\":3,\"since\":\"2026-01-01\"}", Http.Sent[2].Body!.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"phone\":\"555-0199\"", Http.Sent[2].Body, StringComparison.Ordinal);
        Assert.Equal(["riskScore", "newFlags"], company.AdditionalFields!.Keys);
    }
}
