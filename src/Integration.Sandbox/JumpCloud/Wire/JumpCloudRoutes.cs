using Integration.Sandbox.Autotask;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.Wire.Devices;
using Integration.Sandbox.JumpCloud.Wire.Integrations;
using Integration.Sandbox.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The routes of the JumpCloud server.</summary>
internal sealed class JumpCloudRoutes(RequestPipeline pipeline, SandboxJumpCloud jumpCloud, SandboxAutotask autotask, SandboxClock clock, SandboxLog log)
{
    private const string Alert = "/api/v2/alerts/{alert}";
    private const string Provider = "/api/v2/providers/{provider}";
    private const string Integration = "/api/v2/integrations/autotask/{integration}";

    private readonly JumpCloudGate provider = new(jumpCloud, clock, OrganizationRule.None);
    private readonly JumpCloudGate organization = new(jumpCloud, clock, OrganizationRule.One);
    private readonly JumpCloudGate insights = new(jumpCloud, clock, OrganizationRule.Several);

    public void MapTo(IEndpointRouteBuilder routes)
    {
        MapProvider(routes);
        MapIntegration(routes);
        MapConnectWise(routes);
        MapSyncro(routes);
        MapMembers(routes);
        MapDevices(routes);
        MapAlerts(routes);
        MapMonitoring(routes);
        Map(routes, insights, "POST", "/insights/directory/v1/events", new EventHandlers(jumpCloud).Query);
        foreach (var root in (string[])["/api/{**rest}", "/insights/{**rest}"])
            routes.Map(root, http => pipeline.RunAsync(http, SandboxVendor.JumpCloud, "/unknown", gate: null, _ => JumpCloudReply.Message(404, "Not Found")));
    }

    private void MapProvider(IEndpointRouteBuilder routes)
    {
        var organizations = new OrganizationHandlers(jumpCloud);
        Map(routes, provider, "GET", "/api/organizations", organizations.List);
        Map(routes, provider, "GET", "/api/organizations/{id}", organizations.Get);
        var providers = new ProviderHandlers(jumpCloud);
        Map(routes, provider, "GET", "/api/users/getSelf", providers.Self);
        Map(routes, provider, "GET", Provider, providers.Provider);
        Map(routes, provider, "GET", Provider + "/organizations", providers.Organizations);
        Map(routes, provider, "GET", Provider + "/administrators", providers.Administrators);
        var invoices = new InvoiceHandlers(jumpCloud);
        Map(routes, provider, "GET", Provider + "/invoices", invoices.List);
        Map(routes, provider, "GET", Provider + "/invoices/{id}", invoices.Download);
    }

    private void MapIntegration(IEndpointRouteBuilder routes)
    {
        Map(routes, provider, "GET", Provider + "/integrations", new IntegrationList(jumpCloud).List);
        var connection = new AutotaskConnection(jumpCloud, autotask, log);
        Map(routes, provider, "POST", Provider + "/integrations/autotask", connection.Create);
        Map(routes, provider, "GET", Integration, connection.Get);
        Map(routes, provider, "PATCH", Integration, connection.Patch);
        Map(routes, provider, "DELETE", Integration, connection.Delete);
        var choices = new AutotaskChoices(jumpCloud, autotask);
        Map(routes, provider, "GET", Integration + "/companies", choices.Companies);
        Map(routes, provider, "GET", Integration + "/companytypes", choices.CompanyTypes);
        Map(routes, provider, "GET", Integration + "/contracts", choices.Contracts);
        Map(routes, provider, "GET", Integration + "/contracts/fields", choices.ContractFields);
        Map(routes, provider, "GET", Integration + "/contracts/services", choices.Services);
        var mappings = new AutotaskMappings(jumpCloud, autotask, log);
        Map(routes, provider, "GET", Integration + "/mappings", mappings.List);
        Map(routes, provider, "PATCH", Integration + "/mappings", mappings.Patch);
        var ticketing = new TicketingHandlers(jumpCloud, log);
        Map(routes, provider, "GET", Integration + "/settings", ticketing.Settings);
        Map(routes, provider, "PATCH", Integration + "/settings", ticketing.PatchSettings);
        Map(routes, provider, "GET", Integration + "/errors", ticketing.Errors);
        Map(routes, provider, "GET", Provider + "/integrations/ticketing/alerts", ticketing.Catalogue);
        Map(routes, provider, "GET", Provider + "/integrations/autotask/alerts/configuration", ticketing.Configurations);
        Map(routes, provider, "GET", Provider + "/integrations/autotask/alerts/configuration/options", ticketing.Options);
        Map(routes, provider, "PUT", Provider + "/integrations/autotask/alerts/{alert}/configuration", ticketing.Configure);
    }

    private void MapConnectWise(IEndpointRouteBuilder routes)
    {
        var psa = new ConnectWiseHandlers(jumpCloud, log);
        var root = MapPsa(routes, "connectwise", psa);
        Map(routes, provider, "GET", root + "/companytypes", psa.CompanyTypes);
        Map(routes, provider, "GET", root + "/agreements", psa.Agreements);
        Map(routes, provider, "GET", root + "/agreements/{agreement}/additions", psa.Additions);
    }

    private void MapSyncro(IEndpointRouteBuilder routes)
    {
        var psa = new SyncroHandlers(jumpCloud, log);
        var root = MapPsa(routes, "syncro", psa);
        Map(routes, provider, "GET", root + "/billing_mapping_configuration_options", psa.BillingOptions);
    }

    private string MapPsa(IEndpointRouteBuilder routes, string type, PsaHandlers psa)
    {
        var root = $"/api/v2/integrations/{type}/{{integration}}";
        Map(routes, provider, "POST", $"{Provider}/integrations/{type}", psa.Create);
        Map(routes, provider, "GET", root, psa.Get);
        Map(routes, provider, "PATCH", root, psa.Patch);
        Map(routes, provider, "DELETE", root, psa.Delete);
        Map(routes, provider, "GET", root + "/companies", psa.Companies);
        Map(routes, provider, "GET", root + "/mappings", psa.Mappings);
        Map(routes, provider, "PATCH", root + "/mappings", psa.PatchMappings);
        Map(routes, provider, "GET", root + "/settings", psa.Settings);
        Map(routes, provider, "PATCH", root + "/settings", psa.PatchSettings);
        Map(routes, provider, "GET", root + "/errors", psa.Errors);
        Map(routes, provider, "GET", $"{Provider}/integrations/{type}/alerts/configuration", psa.Configurations);
        Map(routes, provider, "GET", $"{Provider}/integrations/{type}/alerts/configuration/options", psa.Options);
        Map(routes, provider, "PUT", $"{Provider}/integrations/{type}/alerts/{{alert}}/configuration", psa.Configure);
        return root;
    }

    private void MapMembers(IEndpointRouteBuilder routes)
    {
        var members = new MemberHandlers(jumpCloud.World);
        Map(routes, organization, "GET", "/api/systemusers", members.Users);
    }

    private void MapDevices(IEndpointRouteBuilder routes)
    {
        var systems = new SystemHandlers(jumpCloud.World, log);
        Map(routes, organization, "GET", "/api/systems", systems.List);
        Map(routes, organization, "GET", "/api/systems/{id}", systems.Get);
        Map(routes, organization, "PUT", "/api/systems/{id}", systems.Put);
        Map(routes, organization, "POST", "/api/search/systems", systems.Search);
        var insights = new InsightsHandlers(jumpCloud.World, jumpCloud.Behavior);
        foreach (var table in InsightsTables.All)
            Map(routes, organization, "GET", $"/api/v2/systeminsights/{table.Name}", request => insights.List(request, table));
        var assets = new AssetHandlers(jumpCloud.World);
        Map(routes, organization, "GET", "/api/v2/assets/devices", assets.List);
        Map(routes, organization, "GET", "/api/v2/assets/devices/{id}", assets.Get);
        Map(routes, organization, "GET", "/api/v2/assets/devices/jc-system/{id}", assets.OfSystem);
        var apple = new AppleMdmHandlers(jumpCloud.World, jumpCloud.Behavior);
        Map(routes, organization, "GET", "/api/v2/applemdms", apple.List);
        Map(routes, organization, "GET", "/api/v2/applemdms/{mdm}/devices", apple.Devices);
        Map(routes, organization, "GET", "/api/v2/applemdms/{mdm}/devices/{id}", apple.Device);
        var google = new GoogleEmmHandlers(jumpCloud.World);
        Map(routes, organization, "GET", "/api/v2/google-emm/enterprises", google.List);
        Map(routes, organization, "GET", "/api/v2/google-emm/enterprises/{enterprise}/devices", google.Devices);
        Map(routes, organization, "GET", "/api/v2/google-emm/devices/{id}", google.Device);
    }

    private void MapAlerts(IEndpointRouteBuilder routes)
    {
        var alerts = new AlertHandlers(jumpCloud.World, jumpCloud.Behavior);
        Map(routes, organization, "GET", "/api/v2/alerts", alerts.List);
        Map(routes, organization, "GET", "/api/v2/alerts-stats", alerts.Stats);
        Map(routes, organization, "GET", Alert, alerts.Get);
        Map(routes, organization, "GET", Alert + "/occurrences", alerts.Occurrences);
        Map(routes, organization, "GET", Alert + "/notes", alerts.Notes);
        var writes = new AlertWrites(jumpCloud.World, alerts, log);
        Map(routes, organization, "POST", Alert + "/notes", writes.AddNote);
        Map(routes, organization, "POST", Alert + "/status", writes.SetStatus);
        Map(routes, organization, "DELETE", Alert, writes.Delete);
        Map(routes, organization, "POST", "/api/v2/alerts/bulk-update", writes.BulkUpdate);
        Map(routes, organization, "POST", "/api/v2/alerts/bulk-delete", writes.BulkDelete);
    }

    private void MapMonitoring(IEndpointRouteBuilder routes)
    {
        const string Monitoring = "/api/v2/healthmonitoring";
        var rules = new RuleHandlers(jumpCloud.World, log);
        MapSettings(routes, Monitoring + "/rules", rules);
        Map(routes, organization, "PATCH", Monitoring + "/rules/{id}/status", rules.SetStatus);
        Map(routes, organization, "GET", Monitoring + "/rules-stats", rules.Stats);
        Map(routes, organization, "GET", Monitoring + "/ruletemplates", RuleHandlers.Templates);
        Map(routes, organization, "GET", Monitoring + "/ruletemplates/{id}", RuleHandlers.Template);
        MapSettings(routes, "/api/v2/notifications/channels", new ChannelHandlers(jumpCloud.World, log));
    }

    private void MapSettings(IEndpointRouteBuilder routes, string root, SettingsHandlers settings)
    {
        Map(routes, organization, "GET", root, settings.List);
        Map(routes, organization, "POST", root, settings.Create);
        Map(routes, organization, "GET", root + "/{id}", settings.Get);
        Map(routes, organization, "PATCH", root + "/{id}", settings.Patch);
        Map(routes, organization, "DELETE", root + "/{id}", settings.Delete);
    }

    private void Map(IEndpointRouteBuilder routes, IVendorGate gate, string method, string pattern, Func<SandboxRequest, Reply> handler)
    {
        RequestDelegate run = http => pipeline.RunAsync(http, SandboxVendor.JumpCloud, pattern, gate, request => Locked(request, handler));
        routes.MapMethods(pattern, [method], run);
    }

    private Reply Locked(SandboxRequest request, Func<SandboxRequest, Reply> handler)
    {
        lock (jumpCloud.World.Gate)
        {
            jumpCloud.World.Settle();
            try
            {
                return handler(request);
            }
            catch (JumpCloudRefusal refusal)
            {
                return refusal.Reply;
            }
        }
    }
}
