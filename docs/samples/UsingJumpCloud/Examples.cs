using JumpCloud.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace UsingJumpCloud;

internal static class Examples
{
    public static async Task RunAsync(JumpCloudClient jumpCloud)
    {
        await WarnAboutKeysAsync(jumpCloud);
        if ((await jumpCloud.Users.GetSelfAsync()).Provider is { Length: > 0 } providerId)
        {
            await ShowTicketingAsync(jumpCloud, providerId);
            await ShowInvoicesAsync(jumpCloud, providerId);
        }

        await foreach (var organization in jumpCloud.Organizations.ListAsync())
            await ShowAsync(jumpCloud, organization);
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        #region registration
        services.AddJumpCloudClient(configuration.GetSection("JumpCloud"));
        services.AddKeyedJumpCloudClient("emea", options =>
        {
            options.ApiKey = configuration["Emea:JumpCloudKey"];
            options.Region = JumpCloudRegion.Europe;
        });
        #endregion
    }

    public static void UseVault(JumpCloudClientOptions options, IJumpCloudCredentialSource vault)
    {
        #region vault
        options.UseCredentials(vault);
        #endregion
    }

    public static async Task DeleteStaleMappingsAsync(JumpCloudClient jumpCloud, string integrationId)
    {
        #region mappings
        var services = new Dictionary<string, AutotaskContractService>();
        await foreach (var service in jumpCloud.AutotaskContractServices.ListAsync(integrationId))
            services[service.Id] = service;

        List<AutotaskMappingChange> stale = [];
        await foreach (var mapping in jumpCloud.AutotaskMappings.ListAsync(integrationId))
        {
            if (mapping.Service?.Id is { } id && !services.ContainsKey(id))
                stale.Add(AutotaskMappingChange.Of(mapping) with { Delete = true });
        }

        await jumpCloud.AutotaskMappings.UpdateAsync(integrationId, stale);
        #endregion
    }

    private static async Task WarnAboutKeysAsync(JumpCloudClient jumpCloud)
    {
        #region key-expiry
        var self = await jumpCloud.Users.GetSelfAsync();
        await foreach (var administrator in jumpCloud.ProviderAdministrators.ListAsync(self.Provider ?? ""))
            Console.WriteLine($"The key of administrator {administrator.Id} expires {administrator.ApiKeyHash?.ExpireAt:d}");
        #endregion
    }

    private static async Task ShowAsync(JumpCloudClient jumpCloud, Organization organization)
    {
        #region usage
        var counted = await jumpCloud.Organizations.CountUsageAsync(organization);
        Console.WriteLine($"{counted.DisplayName}: {counted.SystemUsersCount} users, {counted.SystemsCount} devices");
        #endregion

        #region paging
        string? continuation = null;
        await foreach (var page in jumpCloud.SystemUsers.ListPagesAsync(organization.Id!, continuation: continuation))
        {
            Console.WriteLine($"{page.Items.Count} of {page.Total} users");
            continuation = page.Continuation;
        }
        #endregion

        #region events
        var query = new DirectoryEventQuery
        {
            StartTime = DateTimeOffset.UtcNow.AddDays(-1),
            EndTime = DateTimeOffset.UtcNow.AddMinutes(-10),
            EventTypes = ["user_create", "user_delete"],
        };
        await foreach (var entry in jumpCloud.DirectoryEvents.ListAsync(organization.Id!, query))
            Console.WriteLine($"{entry.Timestamp}: {entry.EventType}");
        #endregion

        await ShowAlertEventsAsync(jumpCloud, organization.Id!);
        await ShowDevicesAsync(jumpCloud, organization.Id!);

        #region errors
        try
        {
            await jumpCloud.Systems.CountAsync(organization.Id!);
        }
        catch (JumpCloudCredentialsException exception)
        {
            Console.WriteLine($"Renew the key: {exception.Message}");
        }
        catch (JumpCloudApiException exception) when (exception.IsTransient)
        {
            Console.WriteLine($"Try again in {exception.RetryAfter ?? TimeSpan.FromMinutes(5)}: {exception.Message}");
        }
        #endregion

        #region raw
        var policies = await jumpCloud.SendAsync(new JumpCloudRequest
        {
            Method = HttpMethod.Get,
            Path = "api/v2/policies?limit=100&sort=id",
            OrganizationId = organization.Id,
        });
        Console.WriteLine(policies.Headers["x-total-count"][0]);
        #endregion
    }

    // Writes, so nothing here calls it.
    public static async Task AnswerAlertsAsync(JumpCloudClient jumpCloud, string organizationId, string channelId)
    {
        #region alerts
        var open = new JumpCloudQuery { Filter = "status:eq:ALERT_STATUS_OPEN" };
        await foreach (var alert in jumpCloud.Alerts.ListAsync(organizationId, open))
        {
            Console.WriteLine($"{alert.LastOccurredAt:u} {alert.Severity} {alert.Title} on {alert.SourceName}");
            await jumpCloud.AlertNotes.CreateAsync(organizationId, alert.ObjectId, new AlertNoteCreate { Text = "Ticket T20260805.0001" });
            await jumpCloud.Alerts.SetStatusAsync(organizationId, alert.ObjectId, AlertStatus.Acknowledged, remark: "Ticket opened");
        }
        #endregion

        #region channels
        var channel = await jumpCloud.NotificationChannels.GetAsync(organizationId, channelId);
        var disabled = NotificationChannelReplace.Of(channel) with { Enabled = false };
        await jumpCloud.NotificationChannels.ReplaceAsync(organizationId, channelId, disabled);
        #endregion
    }

    private static async Task ShowAlertEventsAsync(JumpCloudClient jumpCloud, string organizationId)
    {
        #region alert-events
        var query = new DirectoryEventQuery
        {
            StartTime = DateTimeOffset.UtcNow.AddHours(-1),
            EndTime = DateTimeOffset.UtcNow.AddMinutes(-10),
            EventTypes = ["alert_created", "alert_updated", "alert_status_updated"],
        };
        await foreach (var entry in jumpCloud.DirectoryEvents.ListAsync(organizationId, query))
            Console.WriteLine($"{entry.Timestamp:u} {entry.EventType}: alert {entry.ReadResource()?.Id} of rule {entry.ReadCorrelation()?.Id}");
        #endregion
    }

    private static async Task ShowDevicesAsync(JumpCloudClient jumpCloud, string organizationId)
    {
        #region devices
        var hardware = new Dictionary<string, InsightsSystemInfo>();
        await foreach (var row in jumpCloud.SystemInsights.ListSystemInfoAsync(organizationId))
            hardware[row.SystemId ?? ""] = row;

        await foreach (var system in jumpCloud.Systems.SearchAsync(organizationId))
        {
            var info = hardware.GetValueOrDefault(system.Id ?? "");
            Console.WriteLine($"{system.SerialNumber}: {info?.HardwareModel}, {info?.PhysicalMemory} bytes of memory, of {system.PrimarySystemUserDepartment}");
        }
        #endregion

        #region assets
        await foreach (var asset in jumpCloud.AssetDevices.ListAsync(organizationId))
        {
            if (asset.Fields.TryGetValue("Serial Number", out var serial) && asset.Fields.TryGetValue("Status", out var status))
                Console.WriteLine($"{serial.ReadText()} is {status.ReadText()}");
        }
        #endregion
    }

    public static async Task TagAsync(JumpCloudClient jumpCloud, string organizationId, string systemId)
    {
        #region attributes
        var system = await jumpCloud.Systems.GetAsync(organizationId, systemId);
        var others = system.Attributes.Where(attribute => attribute.Name != "assetTag");
        await jumpCloud.Systems.UpdateAsync(organizationId, systemId, new JumpCloudSystemUpdate
        {
            Attributes = [.. others, new SystemAttribute { Name = "assetTag", Value = "A-17" }],
        });
        #endregion
    }

    private static async Task ShowTicketingAsync(JumpCloudClient jumpCloud, string providerId)
    {
        #region ticketing
        await foreach (var integration in jumpCloud.ProviderIntegrations.ListAsync(providerId))
        {
            if (integration.Type == IntegrationType.Autotask && (await jumpCloud.AutotaskSettings.GetAsync(integration.IntegrationId)).AutomaticTicketing == true)
                Console.WriteLine("JumpCloud's own integration makes tickets too: every alert would have two.");
        }
        #endregion
    }

    private static async Task ShowInvoicesAsync(JumpCloudClient jumpCloud, string providerId)
    {
        #region invoices
        await foreach (var invoice in jumpCloud.ProviderInvoices.ListAsync(providerId))
            Console.WriteLine($"{invoice.Id}: {invoice.AmountRemaining} of {invoice.AmountBilled} {invoice.Currency}, due {invoice.DueDate}");
        #endregion
    }
}
