using System.Net;
using Integration.Core;
using Integration.Core.Mapping;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Integration.JumpCloud.Tests;

public sealed class PortalMappingTests : JumpCloudTest
{
    private const string Mappings = "*/mappings";

    private JumpCloudPortalMappings Portal => new(CreateClient());

    [Fact]
    public async Task ListAsync_BillingMapping_HasIdsNamesUsersAndLastSync()
    {
        var line = Sandbox.Autotask.ContractServices[0];
        var company = Sandbox.Autotask.Companies[1];
        var synced = Sandbox.Clock.GetUtcNow().AddDays(-1);
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, company.Id, line.ContractId, line.Id, NonBillableUsers: 2, LastSync: synced));

        var mapping = Assert.Single((await Portal.ListAsync(Cancel)).Value);

        Assert.Equal(
            new PortalMapping
            {
                Tenant = FirstTenant,
                TenantName = "Customer 00001",
                Account = new AccountId($"{company.Id}"),
                AccountName = "Customer 00001",
                Contract = new ContractId($"{line.ContractId}"),
                ContractName = "Managed Services",
                Line = new ContractLineId($"{line.Id}"),
                LineName = "JumpCloud Platform",
                NonBillableUsers = 2,
                LastSyncedAt = synced,
                LastSyncStatus = "SUCCESS",
            },
            mapping);
    }

    [Fact]
    public async Task ListAsync_CompanyAlone_HasNoContractAndNoLine()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, null, null));

        var mapping = Assert.Single((await Portal.ListAsync(Cancel)).Value);

        Assert.Null(mapping.Contract);
        Assert.Null(mapping.Line);
        Assert.Null(mapping.LastSyncedAt);
        Assert.Null(mapping.LastSyncStatus);
    }

    [Fact]
    public async Task ListAsync_CompanyThatIsGone_KeepsItsIdWithoutAName()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, 987_654, null, null));

        var mapping = Assert.Single((await Portal.ListAsync(Cancel)).Value);

        Assert.Equal((new AccountId("987654"), null), (mapping.Account, mapping.AccountName));
    }

    [Theory]
    [InlineData("""{"organization":{"id":"5f01"},"company":{"id":""}}""")]
    [InlineData("""{"organization":{"id":"5f01"},"company":null}""")]
    [InlineData("""{"company":{"id":"17"}}""")]
    public async Task ListAsync_RowWithoutTenantOrAccount_IsLeftOut(string row)
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, null, null));
        Sandbox.Faults.Add(SandboxFault.Answer(Mappings, HttpStatusCode.OK, $$"""{"records":[{{row}}],"totalCount":1}"""));

        Assert.Empty((await Portal.ListAsync(Cancel)).Value);
    }

    [Fact]
    public async Task ListAsync_MoreThanAPage_ListsThemAll()
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
            Sandbox.JumpCloud.Map(new SandboxMapping(organization.Id, Sandbox.Autotask.Companies[1].Id, null, null));

        Assert.Equal(120, (await Portal.ListAsync(Cancel)).Value.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task ListAsync_MappingsCannotBeRead_IsUnknown(HttpStatusCode status)
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, null, null));
        Sandbox.Faults.Add(SandboxFault.Answer(Mappings, status));

        Assert.Contains("could not be read", (await Portal.ListAsync(Cancel)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_KeyRefused_Throws()
    {
        var portal = Portal;
        Sandbox.JumpCloud.ApiKey = "jca_another";

        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => portal.ListAsync(Cancel));
    }

    [Fact]
    public async Task AddJumpCloud_Integration_ListsThePortalsMappings()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, null, null));
        var services = new ServiceCollection();
        services.AddIntegration("msp").AddJumpCloud(Connect);
        await using var provider = services.BuildServiceProvider();

        Assert.Single((await provider.GetRequiredKeyedService<IPortalMappings>("msp").ListAsync(Cancel)).Value);
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(120, users: 1);
}
