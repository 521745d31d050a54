using System.Text.Json;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;

namespace JumpCloud.Client.Tests;

public sealed class SandboxAlertsTests : IAsyncLifetime
{
    private static readonly JumpCloudQuery Open = new() { Filter = "status:eq:ALERT_STATUS_OPEN" };

    private SandboxServer sandbox = null!;
    private JumpCloudClient client = null!;
    private string organization = "";

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(2), FreezesClock = true });
        organization = sandbox.JumpCloud.Organizations[0].Id;
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
    public async Task ListAsync_AlertsThatChangeWhileTheyAreRead_LosesNone()
    {
        var alerts = Enumerable.Range(0, 250).Select(number => sandbox.JumpCloud.OpenAlert(organization, $"Alert {number}").Id).ToList();
        List<string> read = [];

        await foreach (var page in client.Alerts.ListPagesAsync(organization, Open))
        {
            read.AddRange(page.Items.Select(alert => alert.ObjectId));
            sandbox.JumpCloud.RepeatAlert(alerts[^1]);
        }

        Assert.Equal(alerts.Order(StringComparer.Ordinal), read);
        Assert.Equal(3, sandbox.Log.CountOf(SandboxVendor.JumpCloud));
    }

    [Fact]
    public async Task Alert_WorkedOn_ChangesInTheWorld()
    {
        var alert = sandbox.JumpCloud.OpenAlert(organization, "Disk full");
        sandbox.JumpCloud.RepeatAlert(alert.Id);

        for (var number = 0; number < 12; number++)
            await client.AlertNotes.CreateAsync(organization, alert.Id, new AlertNoteCreate { Text = $"Note {number}" });
        var acknowledged = await client.Alerts.SetStatusAsync(organization, alert.Id, AlertStatus.Acknowledged, "On it");

        Assert.Equal(AlertStatus.Acknowledged, acknowledged.Status);
        Assert.Equal("ALERT_STATUS_ACKNOWLEDGED", sandbox.JumpCloud.FindAlert(alert.Id)?.Status);
        Assert.Equal(12, (await CollectAsync(client.AlertNotes.ListAsync(organization, alert.Id))).Count);
        Assert.Equal(2, (await CollectAsync(client.AlertOccurrences.ListAsync(organization, alert.Id))).Count);
        Assert.Equal(1, (await client.Alerts.GetStatsAsync(organization)).TotalCount);
        Assert.Empty(await CollectAsync(client.Alerts.ListAsync(organization, Open)));
    }

    [Fact]
    public async Task DeleteAsync_TwiceAndInAnotherOrganization_IsQuiet()
    {
        var alert = sandbox.JumpCloud.OpenAlert(organization, "Disk full");

        await client.Alerts.DeleteAsync(sandbox.JumpCloud.Organizations[1].Id, alert.Id);
        Assert.Equal("ALERT_STATUS_OPEN", sandbox.JumpCloud.FindAlert(alert.Id)?.Status);

        await client.Alerts.DeleteAsync(organization, alert.Id);
        await client.Alerts.DeleteAsync(organization, alert.Id);
        Assert.NotEqual("ALERT_STATUS_OPEN", sandbox.JumpCloud.FindAlert(alert.Id)?.Status);
    }

    [Fact]
    public async Task ListAsync_EventsOfAlerts_NameAlertAndOrganization()
    {
        var alert = sandbox.JumpCloud.OpenAlert(organization, "Disk full");
        var query = new DirectoryEventQuery { StartTime = sandbox.Clock.GetUtcNow().AddHours(-1), EventTypes = ["alert_created"] };

        var entry = Assert.Single(await CollectAsync(client.DirectoryEvents.ListAsync(organization, query)));

        Assert.Equal((alert.Id, organization), (entry.ReadResource()?.Id, entry.Organization));
    }

    [Fact]
    public async Task Ticketing_OfThePortal_IsReadAndChanged()
    {
        var (provider, integration) = (sandbox.JumpCloud.ProviderId, sandbox.JumpCloud.AutotaskIntegrationId);
        sandbox.JumpCloud.AddSyncError(organization, "sync", "The contract has ended.");

        await client.AutotaskSettings.UpdateAsync(integration, new AutotaskSettingsUpdate { AutomaticTicketing = false });
        var configuration = (await CollectAsync(client.AutotaskAlertConfigurations.ListAsync(provider)))[0];
        var choices = await client.AutotaskAlertChoices.GetAsync(provider);

        Assert.False(sandbox.JumpCloud.AutomaticTicketing);
        Assert.NotEmpty(await CollectAsync(client.TicketableAlerts.ListAsync(provider)));
        Assert.NotEmpty(choices.Options);
        Assert.NotNull(configuration.AlertId);
        Assert.Equal(organization, Assert.Single(await CollectAsync(client.IntegrationErrors.ListAsync(IntegrationType.Autotask, integration))).OrganizationId);
    }

    [Fact]
    public async Task Rule_ThroughItsLife_ChangesInTheWorld()
    {
        var template = (await CollectAsync(client.HealthRuleTemplates.ListAsync(organization)))[0];
        var created = await client.HealthRules.CreateAsync(organization, new HealthRuleCreate
        {
            Name = "Disk full",
            Severity = RuleSeverity.High,
            AdditionalFields = new Dictionary<string, JsonElement> { ["conditions"] = JsonElement.Parse("[90]") },
        });

        await client.HealthRules.UpdateAsync(organization, created.ObjectId!, new HealthRuleUpdate { Name = "Disk nearly full" });
        await client.HealthRules.SetStatusAsync(organization, created.ObjectId!, RuleStatus.Disabled);
        var rule = Assert.Single(await CollectAsync(client.HealthRules.ListAsync(organization)));

        Assert.Equal(("Disk nearly full", RuleSeverity.High, RuleStatus.Disabled), (rule.Name, rule.Severity!.Value, rule.Status!.Value));
        Assert.Equal("[90]", rule.AdditionalFields?["conditions"].GetRawText());
        Assert.Equal(0, (await client.HealthRules.GetStatsAsync(organization)).SystemInsightsRequiredCount);
        Assert.Equal(template.ObjectId, (await client.HealthRuleTemplates.GetAsync(organization, template.ObjectId!)).ObjectId);

        await client.HealthRules.DeleteAsync(organization, created.ObjectId!);
        Assert.Empty(await CollectAsync(client.HealthRules.ListAsync(organization)));
    }

    [Fact]
    public async Task Channel_ReplacedByTheOneThatWasRead_LosesNothing()
    {
        var id = (await client.NotificationChannels.CreateAsync(organization, new NotificationChannelCreate
        {
            Name = "Desk",
            Type = NotificationChannelType.Webhook,
            Enabled = true,
            AdditionalFields = new Dictionary<string, JsonElement> { ["retries"] = JsonElement.Parse("3") },
        })).ObjectId!;

        var read = await client.NotificationChannels.GetAsync(organization, id);
        await client.NotificationChannels.ReplaceAsync(organization, id, NotificationChannelReplace.Of(read) with { Enabled = false });
        var channel = Assert.Single(await CollectAsync(client.NotificationChannels.ListAsync(organization)));

        Assert.Equal(("Desk", NotificationChannelType.Webhook, false), (channel.Name, channel.Type!.Value, channel.Enabled!.Value));
        Assert.Equal("3", channel.AdditionalFields?["retries"].GetRawText());

        await client.NotificationChannels.DeleteAsync(organization, id);
        Assert.Empty(await CollectAsync(client.NotificationChannels.ListAsync(organization)));
    }

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> collected = [];
        await foreach (var item in items)
            collected.Add(item);

        return collected;
    }
}
