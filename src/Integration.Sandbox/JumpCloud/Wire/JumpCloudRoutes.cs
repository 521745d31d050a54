using Integration.Sandbox.Autotask;
using Integration.Sandbox.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>The routes of the JumpCloud server.</summary>
internal sealed class JumpCloudRoutes(RequestPipeline pipeline, SandboxJumpCloud jumpCloud, SandboxAutotask autotask, SandboxClock clock)
{
    private const string Integration = "/api/v2/integrations/autotask/{integration}";

    private readonly JumpCloudGate provider = new(jumpCloud, clock, isOfOrganization: false);
    private readonly JumpCloudGate organization = new(jumpCloud, clock, isOfOrganization: true);

    public void MapTo(IEndpointRouteBuilder routes)
    {
        var organizations = new OrganizationHandlers(jumpCloud.World, jumpCloud.ProviderId);
        var providers = new ProviderHandlers(jumpCloud);
        var members = new MemberHandlers(jumpCloud.World);
        var integrations = new IntegrationHandlers(jumpCloud, autotask);
        var events = new EventHandlers(jumpCloud.World, jumpCloud.Behavior);

        Map(routes, provider, "GET", "/api/organizations", organizations.List);
        Map(routes, provider, "GET", "/api/organizations/{id}", organizations.Get);
        Map(routes, provider, "GET", "/api/users/getSelf", providers.Self);
        Map(routes, provider, "GET", "/api/v2/providers/{provider}", providers.Provider);
        Map(routes, provider, "GET", "/api/v2/providers/{provider}/organizations", providers.Organizations);
        Map(routes, provider, "GET", "/api/v2/providers/{provider}/administrators", providers.Administrators);
        Map(routes, provider, "GET", "/api/v2/providers/{provider}/integrations", integrations.Integrations);
        Map(routes, provider, "GET", Integration, integrations.Configuration);
        Map(routes, provider, "GET", Integration + "/mappings", integrations.Mappings);
        Map(routes, provider, "GET", Integration + "/settings", integrations.Settings);
        Map(routes, provider, "GET", Integration + "/errors", integrations.Errors);
        Map(routes, provider, "GET", Integration + "/companies", integrations.Companies);
        Map(routes, provider, "GET", Integration + "/contracts", integrations.Contracts);
        Map(routes, provider, "GET", Integration + "/contracts/services", integrations.Services);
        Map(routes, organization, "GET", "/api/systemusers", members.Users);
        Map(routes, organization, "GET", "/api/systems", members.Devices);
        Map(routes, organization, "POST", "/insights/directory/v1/events", events.Query);
        foreach (var root in (string[])["/api/{**rest}", "/insights/{**rest}"])
            routes.Map(root, http => pipeline.RunAsync(http, SandboxVendor.JumpCloud, "/unknown", gate: null, _ => JumpCloudReply.Message(404, "Not Found")));
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
                return JumpCloudReply.Message(refusal.Status, refusal.Message);
            }
        }
    }
}
