using System.Net;
using Autotask.Client;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.Options;

namespace Integration.Autotask.Tests;

public sealed class ListTests : AutotaskTest
{
    [Fact]
    public async Task ListAccountsAsync_NoTypesSet_ListsEveryCompanyItsOwnIncluded()
    {
        var accounts = await Target.ListAccountsAsync(Cancel);

        Assert.Equal(["Sandbox MSP", "Customer", "Prospect", "Former"], accounts.Select(account => account.Name));
        Assert.Equal("0", accounts[0].Id.Value);
        Assert.Equal([true, true, true, false], accounts.Select(account => account.IsActive));
    }

    [Theory]
    [InlineData("prospect")]
    [InlineData("3")]
    public async Task ListAccountsAsync_TypeByLabelOrId_ListsOnlyThose(string type)
    {
        var accounts = await CreateTarget(new AutotaskOptions { CompanyTypes = [type] }).ListAccountsAsync(Cancel);

        Assert.Equal(["Prospect"], accounts.Select(account => account.Name));
    }

    [Fact]
    public async Task ListAccountsAsync_TypeThatDoesNotExist_SaysWhichThereAre()
    {
        var target = CreateTarget(new AutotaskOptions { CompanyTypes = ["Customer", "Klient"] });

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => target.ListAccountsAsync(Cancel));

        Assert.Equal("Autotask has no Companies.companyType 'Klient'. It has: Customer (1), Lead (2), Prospect (3).", exception.Message);
    }

    [Fact]
    public async Task ListAccountsAsync_TypeByLabelAgain_KnowsItsId()
    {
        var target = CreateTarget(new AutotaskOptions { CompanyTypes = ["Customer"] });

        await target.ListAccountsAsync(Cancel);
        await target.ListAccountsAsync(Cancel);

        Assert.Equal(1, AskedForLabels());
    }

    [Fact]
    public async Task ListAccountsAsync_TypeThatDidNotExist_IsLookedForAgain()
    {
        var target = CreateTarget(new AutotaskOptions { CompanyTypes = ["Klient"] });

        await Assert.ThrowsAsync<OptionsValidationException>(() => target.ListAccountsAsync(Cancel));
        await Assert.ThrowsAsync<OptionsValidationException>(() => target.ListAccountsAsync(Cancel));

        Assert.Equal(2, AskedForLabels());
    }

    [Fact]
    public async Task ListContractsAsync_Accounts_ListsTheirContractsWhateverTheirState()
    {
        var contracts = await Target.ListContractsAsync([Account("Customer")], Cancel);

        Assert.Equal(
            [("Recurring", true, true, 2), ("Empty", true, true, 0), ("Ended", false, true, 1), ("Block hours", true, false, 0)],
            contracts.Select(contract => (contract.Name, contract.IsActive, contract.IsRecurring, contract.Lines.Count)));
        Assert.Equal(["JumpCloud Platform", "Backup"], contracts[0].Lines.Select(line => line.ServiceName));
        Assert.All(contracts[0].Lines, line => Assert.Equal(contracts[0].Id, line.Contract));
    }

    [Fact]
    public async Task ListContractsAsync_NoAccounts_AsksNothing()
    {
        Assert.Empty(await Target.ListContractsAsync([], Cancel));
        Assert.Empty(Sandbox.Log.Requests);
    }

    [Fact]
    public async Task ListContractsAsync_RequestFails_ThrowsInsteadOfListingAPart()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/ContractServices/query", HttpStatusCode.InternalServerError));

        await Assert.ThrowsAsync<AutotaskApiException>(() => Target.ListContractsAsync([Account("Customer")], Cancel));
    }

    [Fact]
    public async Task ListContractsAsync_CatalogueCannotBeRead_ThrowsInsteadOfLeavingLinesOut()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Status = HttpStatusCode.ServiceUnavailable, Route = "*/Services/query", Times = null });

        await Assert.ThrowsAsync<AutotaskApiException>(() => Target.ListContractsAsync([Account("Customer")], Cancel));
    }

    [Fact]
    public async Task ListContractsAsync_ServiceWithAPeriodTypeOfItsOwn_IsUnknownUnderItsName()
    {
        Sandbox.Autotask.Services.Single(service => service.Name == SandboxSeed.JumpCloudService)["periodType"] = 9L;

        var contract = (await Target.ListContractsAsync([Account("Customer")], Cancel))[0];

        Assert.Equal(["Backup"], contract.Lines.Select(line => line.ServiceName));
        var unread = Assert.Single(contract.Unread);
        Assert.Equal(SandboxSeed.JumpCloudService, unread.ServiceName);
        Assert.Contains("period type 9", unread.Reason, StringComparison.Ordinal);
    }

    protected override SandboxSeed Seed()
    {
        var (start, end) = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var seed = SandboxSeed.Empty();
        seed.Services.Add(new ServiceSeed { Name = "Backup", UnitPrice = 5m, UnitCost = 2m });
        seed.Companies.Add(new CompanySeed
        {
            CompanyNumber = "C-100",
            WebAddress = "www.customer.example",
            Name = "Customer",
            Contracts =
            {
                new ContractSeed { Name = "Recurring", StartDate = start, EndDate = end, Lines = { new LineSeed { Service = SandboxSeed.JumpCloudService }, new LineSeed { Service = "Backup" } } },
                new ContractSeed { Name = "Empty", StartDate = start, EndDate = end },
                new ContractSeed { Name = "Ended", StartDate = start.AddYears(-1), EndDate = end.AddYears(-1), IsActive = false, Lines = { new LineSeed { Service = "Backup" } } },
                new ContractSeed { Name = "Block hours", StartDate = start, EndDate = end, ContractType = 4 },
            },
        });
        seed.Companies.Add(new CompanySeed { Name = "Prospect", CompanyType = 3 });
        seed.Companies.Add(new CompanySeed { Name = "Former", IsActive = false });
        return seed;
    }

    [Fact]
    public async Task ListAccountsAsync_NumberAndWebAddress_AreEvidenceForMapping()
    {
        var accounts = await Target.ListAccountsAsync(Cancel);

        var customer = accounts.Single(account => account.Name == "Customer");
        Assert.Equal(["C-100"], customer.ExternalIds);
        Assert.Equal(["www.customer.example"], customer.Domains);
        Assert.All(accounts.Where(account => account != customer), account => Assert.Empty(account.ExternalIds.Concat(account.Domains)));
    }

    [Fact]
    public async Task ListAccountsAsync_FieldOfTheTenantsOwn_ComesBeforeTheNumber()
    {
        Sandbox.Autotask.AddUserDefinedField("Companies", "JumpCloud organization");
        var company = Sandbox.Autotask.Companies.Single(company => company.Name == "Customer").Id;
        var update = new CompanyUpdate { Id = company, UserDefinedFields = [new UserDefinedField { Name = "JumpCloud organization", Value = " 5f0c9a1b2c3d4e5f6a7b8c9d " }] };
        await CreateClient().Companies.UpdateAsync(update, null, Cancel);

        var accounts = await CreateTarget(new AutotaskOptions { CompanyIdField = "jumpcloud organization" }).ListAccountsAsync(Cancel);

        Assert.Equal(["5f0c9a1b2c3d4e5f6a7b8c9d", "C-100"], accounts.Single(account => account.Name == "Customer").ExternalIds);
    }

    [Fact]
    public async Task ListAccountsAsync_FieldThatTheTenantHasNotAdded_SaysWhichThereAre()
    {
        Sandbox.Autotask.AddUserDefinedField("Companies", "Fleet");
        var target = CreateTarget(new AutotaskOptions { CompanyIdField = "JumpCloud organization" });

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => target.ListAccountsAsync(Cancel));

        Assert.Equal("Autotask has no user-defined field 'JumpCloud organization' on companies. It has: Fleet.", exception.Message);
    }

    private int AskedForLabels() => Asked().Single(count => count.Route.EndsWith("/Companies/entityInformation/fields", StringComparison.Ordinal)).Requests;

    private AccountId Account(string name) => new(Text(Sandbox.Autotask.Companies.Single(company => company.Name == name).Id));
}
