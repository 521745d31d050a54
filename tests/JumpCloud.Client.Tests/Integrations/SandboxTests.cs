using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace JumpCloud.Client.Tests.Integrations;

public sealed class SandboxTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private JumpCloudClient client = null!;

    private string Provider => sandbox.JumpCloud.ProviderId;

    private MappedName Organization => new() { Id = sandbox.JumpCloud.Organizations[0].Id, Name = sandbox.JumpCloud.Organizations[0].Name };

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(120, users: 1), FreezesClock = true });
        client = new JumpCloudClient(new JumpCloudClientOptions
        {
            ApiKey = sandbox.JumpCloud.ApiKey,
            ConsoleAddress = sandbox.JumpCloud.ConsoleAddress,
            ApiAddress = sandbox.JumpCloud.InsightsAddress,
        });
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Autotask_ThroughItsLife_IsMappedAndDeleted()
    {
        var credentials = new AutotaskIntegrationCreate { Username = sandbox.Autotask.UserName, Secret = sandbox.Autotask.Secret };
        var id = (await client.AutotaskIntegrations.CreateAsync(Provider, credentials)).IntegrationId;
        var conflict = await Assert.ThrowsAsync<JumpCloudApiException>(() => client.AutotaskIntegrations.CreateAsync(Provider, credentials));
        Assert.Contains("already", conflict.Message, StringComparison.Ordinal);

        var company = (await CollectAsync(client.AutotaskCompanies.ListAsync(id))).Single(row => row.Name == Organization.Name);
        var contract = (await CollectAsync(client.AutotaskContracts.ListAsync(id))).Single(row => row.CompanyId == company.Id);
        var service = (await CollectAsync(client.AutotaskContractServices.ListAsync(id))).Single(row => row.ContractId == contract.Id);
        await client.AutotaskMappings.UpdateAsync(id,
        [
            new AutotaskMappingChange
            {
                Organization = Organization,
                Company = new MappedName { Id = company.Id, Name = company.Name },
                Contract = new MappedName { Id = contract.Id, Name = contract.Name },
                Service = new MappedService { Id = service.Id, Name = service.Name, NonBillableUsers = 1 },
            },
        ]);

        var mapping = Assert.Single(await CollectAsync(client.AutotaskMappings.ListAsync(id)));
        Assert.Equal((company.Id, contract.Id, service.Id, 1L), (mapping.Company?.Id, mapping.Contract?.Id, mapping.Service?.Id, mapping.Service?.NonBillableUsers));
        Assert.Null(mapping.LastSyncDateTime);

        await client.AutotaskMappings.UpdateAsync(id, [AutotaskMappingChange.Of(mapping) with { Delete = true }]);
        Assert.Empty(await CollectAsync(client.AutotaskMappings.ListAsync(id)));

        await client.AutotaskIntegrations.DeleteAsync(id);
        await client.AutotaskIntegrations.DeleteAsync(id);
        Assert.Empty(await CollectAsync(client.ProviderIntegrations.ListAsync(Provider)));
    }

    [Fact]
    public async Task Autotask_WrongSecret_IsRefusedByThePsa()
    {
        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() =>
            client.AutotaskIntegrations.CreateAsync(Provider, new AutotaskIntegrationCreate { Username = sandbox.Autotask.UserName, Secret = "wrong" }));

        Assert.Contains("may name another PSA", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdministratorWithoutBilling_IsToldTheRole()
    {
        sandbox.JumpCloud.Behavior.RoleName = "Help Desk";

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(client.ProviderIntegrations.ListAsync(Provider)));

        Assert.Contains("Admin with Billing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Autotask_TypesAndFields_AreThoseOfThePicklists()
    {
        var id = sandbox.JumpCloud.AutotaskIntegrationId;

        Assert.Contains(await CollectAsync(client.AutotaskCompanyTypes.ListAsync(id)), type => type is { Id: 1, Name: "Customer" });
        Assert.Contains(await CollectAsync(client.AutotaskContractFields.ListAsync(id)), field => field.Name == "contractType" && field.Values.Any(value => value.Value == "7"));
    }

    [Fact]
    public async Task ConnectWise_ThroughItsLife_IsMappedAndDeleted()
    {
        var id = (await client.ConnectWiseIntegrations.CreateAsync(Provider, new ConnectWiseIntegrationCreate
        {
            CompanyId = "msp",
            Url = "https://psa.example",
            PublicKey = "public",
            PrivateKey = "private",
        })).IntegrationId;
        var company = (await CollectAsync(client.ConnectWiseCompanies.ListAsync(id)))[0];
        var agreement = (await CollectAsync(client.ConnectWiseAgreements.ListAsync(id))).Single(row => row.CompanyId == company.Id);
        var addition = (await CollectAsync(client.ConnectWiseAdditions.ListAsync(id, agreement.Id)))[0];

        await client.ConnectWiseMappings.UpdateAsync(id,
        [
            new ConnectWiseMappingChange
            {
                Organization = Organization,
                Company = new MappedName { Id = company.Id, Name = company.Name },
                Agreement = new MappedName { Id = agreement.Id, Name = agreement.Name },
                Addition = new MappedName { Id = addition.Id, Name = addition.Name },
            },
        ]);
        await client.ConnectWiseSettings.UpdateAsync(id, new ConnectWiseSettingsUpdate { CompanyTypeIds = [1, 2] });
        await client.ConnectWiseIntegrations.UpdateAsync(id, new ConnectWiseIntegrationUpdate { Url = "https://other.example" });

        Assert.Equal(addition.Id, Assert.Single(await CollectAsync(client.ConnectWiseMappings.ListAsync(id))).Addition?.Id);
        Assert.Equal([1, 2], (await client.ConnectWiseSettings.GetAsync(id)).CompanyTypeIds);
        var integration = await client.ConnectWiseIntegrations.GetAsync(id);
        Assert.Equal(("msp", "https://other.example"), (integration.CompanyId, integration.Url));
        Assert.Equal(IntegrationType.ConnectWise, Assert.Single(await CollectAsync(client.ProviderIntegrations.ListAsync(Provider))).Type!.Value);
        Assert.NotEmpty(await CollectAsync(client.ConnectWiseCompanyTypes.ListAsync(id)));
        Assert.Empty(await CollectAsync(client.IntegrationErrors.ListAsync(IntegrationType.ConnectWise, id)));
        await client.ConnectWiseIntegrations.DeleteAsync(id);
        Assert.Empty(await CollectAsync(client.ProviderIntegrations.ListAsync(Provider)));
    }

    [Fact]
    public async Task Syncro_ThroughItsLife_IsMappedAndDeleted()
    {
        var id = (await client.SyncroIntegrations.CreateAsync(Provider, new SyncroIntegrationCreate { Subdomain = "msp", ApiToken = "token" })).IntegrationId;
        var company = (await CollectAsync(client.SyncroCompanies.ListAsync(id)))[0];
        var schedule = Assert.Single(await CollectAsync(client.SyncroBillingChoices.ListAsync(id))).Values[0];

        await client.SyncroMappings.UpdateAsync(id,
        [
            new SyncroMappingChange
            {
                Organization = Organization,
                Company = new MappedName { Id = company.Id, Name = company.Name },
                BillingConfigurations = new SyncroBilling { ScheduleId = schedule.Value, ScheduleName = schedule.Label, LineItemId = schedule.Lines[0].Value },
            },
        ]);
        await client.SyncroSettings.UpdateAsync(id, new SyncroSettingsUpdate { AutomaticTicketing = true });

        Assert.Equal(company.Id, Assert.Single(await CollectAsync(client.SyncroMappings.ListAsync(id))).Company?.Id);
        Assert.True((await client.SyncroSettings.GetAsync(id)).AutomaticTicketing);
        await client.SyncroIntegrations.DeleteAsync(id);
        await Assert.ThrowsAsync<JumpCloudApiException>(() => client.SyncroIntegrations.GetAsync(id));
    }

    [Fact]
    public async Task Alerts_OfConnectWiseAndSyncro_AreConfiguredEachForItself()
    {
        var alert = (await CollectAsync(client.ConnectWiseAlertConfigurations.ListAsync(Provider)))[0];

        await client.ConnectWiseAlertConfigurations.ReplaceAsync(
            Provider, alert.AlertId!, ConnectWiseAlertConfigurationReplace.Of(alert) with { ShouldCreateTickets = true, DueDays = 3 });
        await client.SyncroAlertConfigurations.ReplaceAsync(
            Provider, alert.AlertId!, new SyncroAlertConfigurationReplace { ShouldCreateTickets = false, ProblemType = "Remote" });

        var connectWise = (await CollectAsync(client.ConnectWiseAlertConfigurations.ListAsync(Provider)))[0];
        var syncro = (await CollectAsync(client.SyncroAlertConfigurations.ListAsync(Provider)))[0];
        Assert.Equal((true, 3L), (connectWise.ShouldCreateTickets, connectWise.DueDays));
        Assert.Equal((false, "Remote"), (syncro.ShouldCreateTickets, syncro.ProblemType));
        Assert.NotEmpty(await CollectAsync(client.ConnectWiseAlertChoices.ListAsync(Provider)));
        Assert.NotEmpty(await CollectAsync(client.SyncroAlertChoices.ListAsync(Provider)));
    }

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> collected = [];
        await foreach (var item in items)
            collected.Add(item);

        return collected;
    }
}
