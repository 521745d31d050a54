using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class OrganizationHeaderTests : JumpCloudTest
{
    private const string Page = """
        {"results":[],"records":[],"alerts":[],"alertOccurrences":[],"notes":[],"rules":[],"templates":[],"channels":[],"options":[],"totalCount":0,"count":0}
        """;

    public static TheoryData<string> Operations => [.. Calls.Keys];

    private static readonly Dictionary<string, (Func<JumpCloudClient, Task> Call, string? Sent)> Calls = new()
    {
        ["Organizations.list"] = (client => CollectAsync(client.Organizations.ListAsync()), null),
        ["Organizations.usage"] = (client => CollectAsync(client.Organizations.ListWithUsageAsync()), null),
        ["Organizations.count"] = (client => client.Organizations.CountAsync(), null),
        ["Organizations.get"] = (client => client.Organizations.GetAsync("5f00"), null),
        ["Users.self"] = (client => client.Users.GetSelfAsync(), null),
        ["Providers.get"] = (client => client.Providers.GetAsync("p1"), null),
        ["ProviderOrganizations.list"] = (client => CollectAsync(client.ProviderOrganizations.ListAsync("p1")), null),
        ["ProviderAdministrators.list"] = (client => CollectAsync(client.ProviderAdministrators.ListAsync("p1")), null),
        ["ProviderIntegrations.list"] = (client => CollectAsync(client.ProviderIntegrations.ListAsync("p1")), null),
        ["ProviderInvoices.list"] = (client => CollectAsync(client.ProviderInvoices.ListAsync("p1")), null),
        ["ProviderInvoices.download"] = (client => client.ProviderInvoices.DownloadAsync("p1", "in_1"), null),
        ["AutotaskIntegrations.get"] = (client => client.AutotaskIntegrations.GetAsync("i1"), null),
        ["AutotaskMappings.list"] = (client => CollectAsync(client.AutotaskMappings.ListAsync("i1")), null),
        ["SystemUsers.list"] = (client => CollectAsync(client.SystemUsers.ListAsync("5f00")), "5f00"),
        ["SystemUsers.count"] = (client => client.SystemUsers.CountAsync("5f00"), "5f00"),
        ["Systems.list"] = (client => CollectAsync(client.Systems.ListAsync("5f00")), "5f00"),
        ["Systems.count"] = (client => client.Systems.CountAsync("5f00"), "5f00"),
        ["DirectoryEvents.query"] = (client => CollectAsync(client.DirectoryEvents.ListAsync("5f00", new DirectoryEventQuery { StartTime = default })), "5f00"),
        ["DirectoryEvents.organizations"] = (
            client => CollectAsync(client.DirectoryEvents.ListForOrganizationsAsync(["5f00", "5f01"], new DirectoryEventQuery { StartTime = default })), "5f00, 5f01"),
        ["DirectoryEvents.provider"] = (client => CollectAsync(client.DirectoryEvents.ListForProviderAsync("p1", new DirectoryEventQuery { StartTime = default })), null),
        ["Alerts.list"] = (client => CollectAsync(client.Alerts.ListAsync("5f00")), "5f00"),
        ["Alerts.get"] = (client => client.Alerts.GetAsync("5f00", "a1"), "5f00"),
        ["Alerts.status.get"] = (client => client.Alerts.SetStatusAsync("5f00", "a1", AlertStatus.Resolved), "5f00"),
        ["Alerts.delete"] = (client => client.Alerts.DeleteAsync("5f00", "a1"), "5f00"),
        ["Alerts.stats"] = (client => client.Alerts.GetStatsAsync("5f00"), "5f00"),
        ["AlertOccurrences.list"] = (client => CollectAsync(client.AlertOccurrences.ListAsync("5f00", "a1")), "5f00"),
        ["AlertNotes.list"] = (client => CollectAsync(client.AlertNotes.ListAsync("5f00", "a1")), "5f00"),
        ["AlertNotes.create"] = (client => client.AlertNotes.CreateAsync("5f00", "a1", new AlertNoteCreate()), "5f00"),
        ["HealthRules.list"] = (client => CollectAsync(client.HealthRules.ListAsync("5f00")), "5f00"),
        ["HealthRules.get"] = (client => client.HealthRules.GetAsync("5f00", "r1"), "5f00"),
        ["HealthRules.create.get"] = (client => client.HealthRules.CreateAsync("5f00", new HealthRuleCreate()), "5f00"),
        ["HealthRules.update.get"] = (client => client.HealthRules.UpdateAsync("5f00", "r1", new HealthRuleUpdate()), "5f00"),
        ["HealthRules.status.get"] = (client => client.HealthRules.SetStatusAsync("5f00", "r1", RuleStatus.Disabled), "5f00"),
        ["HealthRules.delete"] = (client => client.HealthRules.DeleteAsync("5f00", "r1"), "5f00"),
        ["HealthRules.stats"] = (client => client.HealthRules.GetStatsAsync("5f00"), "5f00"),
        ["HealthRules.associations"] = (client => client.HealthRules.GetAssociationsAsync("5f00", "r1"), "5f00"),
        ["HealthRuleTemplates.list"] = (client => CollectAsync(client.HealthRuleTemplates.ListAsync("5f00")), "5f00"),
        ["HealthRuleTemplates.get"] = (client => client.HealthRuleTemplates.GetAsync("5f00", "t1"), "5f00"),
        ["NotificationChannels.list"] = (client => CollectAsync(client.NotificationChannels.ListAsync("5f00")), "5f00"),
        ["NotificationChannels.get"] = (client => client.NotificationChannels.GetAsync("5f00", "c1"), "5f00"),
        ["NotificationChannels.create.get"] = (client => client.NotificationChannels.CreateAsync("5f00", new NotificationChannelCreate()), "5f00"),
        ["NotificationChannels.replace.get"] = (client => client.NotificationChannels.ReplaceAsync("5f00", "c1", new NotificationChannelReplace()), "5f00"),
        ["NotificationChannels.delete"] = (client => client.NotificationChannels.DeleteAsync("5f00", "c1"), "5f00"),
        ["TicketableAlerts.list"] = (client => CollectAsync(client.TicketableAlerts.ListAsync("p1")), null),
        ["AutotaskAlertConfigurations.list"] = (client => CollectAsync(client.AutotaskAlertConfigurations.ListAsync("p1")), null),
        ["AutotaskAlertConfigurations.replace"] = (client => client.AutotaskAlertConfigurations.ReplaceAsync("p1", "7d1c", new AutotaskAlertConfigurationReplace()), null),
        ["AutotaskAlertChoices.get"] = (client => client.AutotaskAlertChoices.GetAsync("p1"), null),
        ["AutotaskSettings.get"] = (client => client.AutotaskSettings.GetAsync("i1"), null),
        ["AutotaskSettings.update"] = (client => client.AutotaskSettings.UpdateAsync("i1", new AutotaskSettingsUpdate()), null),
        ["IntegrationErrors.list"] = (client => CollectAsync(client.IntegrationErrors.ListAsync(IntegrationType.Autotask, "i1")), null),
        ["AutotaskIntegrations.create.get"] = (client => client.AutotaskIntegrations.CreateAsync("p1", new AutotaskIntegrationCreate()), null),
        ["AutotaskIntegrations.update.get"] = (client => client.AutotaskIntegrations.UpdateAsync("i1", new AutotaskIntegrationUpdate()), null),
        ["AutotaskIntegrations.delete"] = (client => client.AutotaskIntegrations.DeleteAsync("i1"), null),
        ["AutotaskCompanies.list"] = (client => CollectAsync(client.AutotaskCompanies.ListAsync("i1")), null),
        ["AutotaskCompanyTypes.list"] = (client => CollectAsync(client.AutotaskCompanyTypes.ListAsync("i1")), null),
        ["AutotaskMappings.batch"] = (client => client.AutotaskMappings.UpdateAsync("i1", [new AutotaskMappingChange()]), null),
        ["ConnectWiseIntegrations.create.get"] = (client => client.ConnectWiseIntegrations.CreateAsync("p1", new ConnectWiseIntegrationCreate()), null),
        ["ConnectWiseIntegrations.get"] = (client => client.ConnectWiseIntegrations.GetAsync("i2"), null),
        ["ConnectWiseIntegrations.update.get"] = (client => client.ConnectWiseIntegrations.UpdateAsync("i2", new ConnectWiseIntegrationUpdate()), null),
        ["ConnectWiseIntegrations.delete"] = (client => client.ConnectWiseIntegrations.DeleteAsync("i2"), null),
        ["ConnectWiseCompanies.list"] = (client => CollectAsync(client.ConnectWiseCompanies.ListAsync("i2")), null),
        ["ConnectWiseCompanyTypes.list"] = (client => CollectAsync(client.ConnectWiseCompanyTypes.ListAsync("i2")), null),
        ["ConnectWiseMappings.list"] = (client => CollectAsync(client.ConnectWiseMappings.ListAsync("i2")), null),
        ["ConnectWiseMappings.batch"] = (client => client.ConnectWiseMappings.UpdateAsync("i2", [new ConnectWiseMappingChange()]), null),
        ["ConnectWiseSettings.get"] = (client => client.ConnectWiseSettings.GetAsync("i2"), null),
        ["ConnectWiseSettings.update"] = (client => client.ConnectWiseSettings.UpdateAsync("i2", new ConnectWiseSettingsUpdate()), null),
        ["ConnectWiseAlertConfigurations.list"] = (client => CollectAsync(client.ConnectWiseAlertConfigurations.ListAsync("p1")), null),
        ["ConnectWiseAlertConfigurations.replace"] = (client => client.ConnectWiseAlertConfigurations.ReplaceAsync("p1", "7d1c", new ConnectWiseAlertConfigurationReplace()), null),
        ["ConnectWiseAlertChoices.list"] = (client => CollectAsync(client.ConnectWiseAlertChoices.ListAsync("p1")), null),
        ["SyncroIntegrations.create.get"] = (client => client.SyncroIntegrations.CreateAsync("p1", new SyncroIntegrationCreate()), null),
        ["SyncroIntegrations.get"] = (client => client.SyncroIntegrations.GetAsync("i3"), null),
        ["SyncroIntegrations.update.get"] = (client => client.SyncroIntegrations.UpdateAsync("i3", new SyncroIntegrationUpdate()), null),
        ["SyncroIntegrations.delete"] = (client => client.SyncroIntegrations.DeleteAsync("i3"), null),
        ["SyncroCompanies.list"] = (client => CollectAsync(client.SyncroCompanies.ListAsync("i3")), null),
        ["SyncroMappings.list"] = (client => CollectAsync(client.SyncroMappings.ListAsync("i3")), null),
        ["SyncroMappings.batch"] = (client => client.SyncroMappings.UpdateAsync("i3", [new SyncroMappingChange()]), null),
        ["SyncroSettings.get"] = (client => client.SyncroSettings.GetAsync("i3"), null),
        ["SyncroSettings.update"] = (client => client.SyncroSettings.UpdateAsync("i3", new SyncroSettingsUpdate()), null),
        ["SyncroAlertConfigurations.list"] = (client => CollectAsync(client.SyncroAlertConfigurations.ListAsync("p1")), null),
        ["SyncroAlertConfigurations.replace"] = (client => client.SyncroAlertConfigurations.ReplaceAsync("p1", "7d1c", new SyncroAlertConfigurationReplace()), null),
        ["SyncroAlertChoices.list"] = (client => CollectAsync(client.SyncroAlertChoices.ListAsync("p1")), null),
        ["AutotaskContracts.list"] = (client => CollectAsync(client.AutotaskContracts.ListAsync("i1")), null),
        ["AutotaskContractFields.list"] = (client => CollectAsync(client.AutotaskContractFields.ListAsync("i1")), null),
        ["AutotaskContractServices.list"] = (client => CollectAsync(client.AutotaskContractServices.ListAsync("i1")), null),
        ["ConnectWiseAgreements.list"] = (client => CollectAsync(client.ConnectWiseAgreements.ListAsync("i2")), null),
        ["ConnectWiseAdditions.list"] = (client => CollectAsync(client.ConnectWiseAdditions.ListAsync("i2", "40")), null),
        ["SyncroBillingChoices.list"] = (client => CollectAsync(client.SyncroBillingChoices.ListAsync("i3")), null),
        ["Systems.get"] = (client => client.Systems.GetAsync("5f00", "5f01"), "5f00"),
        ["Systems.update"] = (client => client.Systems.UpdateAsync("5f00", "5f01", new JumpCloudSystemUpdate()), "5f00"),
        ["Systems.search"] = (client => CollectAsync(client.Systems.SearchAsync("5f00")), "5f00"),
        ["AssetDevices.list"] = (client => CollectAsync(client.AssetDevices.ListAsync("5f00")), "5f00"),
        ["AssetDevices.get"] = (client => client.AssetDevices.GetAsync("5f00", "as1"), "5f00"),
        ["AssetDevices.system.get"] = (client => client.AssetDevices.GetBySystemAsync("5f00", "5f01"), "5f00"),
        ["AppleMdmDevices.get"] = (client => client.AppleMdmDevices.GetAsync("5f00", "m1", "d1"), "5f00"),
        ["send"] = (client => client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/anything" }), null),
        ["send to one"] = (client => client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/x", OrganizationId = "5f00" }), "5f00"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task XOrgId_IsSentWhereItBelongsAndNowhereElse(string operation)
    {
        var body = operation switch
        {
            _ when operation.StartsWith("DirectoryEvents.", StringComparison.Ordinal) => "[]",
            _ when operation.EndsWith("get", StringComparison.Ordinal) => """{"id":"x","objectId":"x","integrationId":"x"}""",
            _ => Page,
        };
        using var http = new AnyHandler(body);
        using var client = new HttpClient(http);
        var (call, sent) = Calls[operation];

        await call(new JumpCloudClient(client, new JumpCloudClientOptions { ApiKey = "jca_test" }));

        Assert.Equal(sent, Assert.Single(http.OrganizationIds));
    }

    [Fact]
    public async Task XOrgId_KeyOfASingleOrganization_IsNeverSent()
    {
        using var http = new AnyHandler(Page);
        using var wire = new HttpClient(http);
        var client = new JumpCloudClient(wire, new JumpCloudClientOptions { ApiKey = "jca_test", IsSingleOrganization = true });

        await client.Systems.CountAsync("5f00");
        await CollectAsync(client.Alerts.ListAsync("5f00"));

        Assert.All(http.OrganizationIds, Assert.Null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5f00,5f01")]
    [InlineData("5f00\r\nx-other: 1")]
    public async Task ListAsync_NotTheIdOfOneOrganization_SendsNothing(string organizationId) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.SystemUsers.CountAsync(organizationId));

    [Theory]
    [InlineData("x-org-id")]
    [InlineData("X-Api-Key")]
    [InlineData("x-provider-id")]
    public void Headers_TheClientsOwn_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new JumpCloudCallOptions { Headers = new Dictionary<string, string> { [name] = "1" } });

    private sealed class AnyHandler(string body) : HttpMessageHandler
    {
        public List<string?> OrganizationIds { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            OrganizationIds.Add(request.Headers.TryGetValues("x-org-id", out var values) ? string.Join('|', values) : null);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
        }
    }
}
