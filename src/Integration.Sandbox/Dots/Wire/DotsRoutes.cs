using Integration.Sandbox.Dots.World;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>The routes of the Dots server. Those that Dots publishes no path for are where the settings say at the moment.</summary>
internal sealed class DotsRoutes(RequestPipeline pipeline, SandboxDots dots, SandboxClock clock, SandboxLog log)
{
    private readonly DotsGate gate = new(dots, clock);
    private readonly PublicHandlers publicApi = new(dots.World, dots.Behavior);
    private readonly PartnerHandlers partner = new(dots.World, dots.Behavior, log);

    public void MapTo(IEndpointRouteBuilder routes)
    {
        Map(routes, "GET", SandboxDots.PublicFolder + "/company-staff", "/company-staff", publicApi.Employee);
        Map(routes, "GET", SandboxDots.PublicFolder + "/asset/{id}", "/asset/{id}", request => publicApi.Asset(request.Route("id")));
        routes.Map(SandboxDots.PublicFolder + "/{**rest}", http => RunAsync(http, Unpublished(http)));
        MapPartner(routes, "GET", "/assets", partner.List);
        MapPartner(routes, "POST", "/assets", partner.Create);
        MapPartner(routes, "POST", "/assets/find", partner.Find);
        MapPartner(routes, "PATCH", "/assets/{id}", request => partner.Update(request, request.Route("id")));
        routes.Map("/dots/{**rest}", http => RunAsync(http, Unknown(http)));
    }

    private (string Name, Func<SandboxRequest, Reply> Handler) Unpublished(HttpContext http)
    {
        var rest = http.Request.RouteValues["rest"] as string ?? "";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            foreach (var (path, name, handler) in Settings())
            {
                if (new PathTemplate(path).Matches(http.Request, rest, out var value))
                    return (name, _ => handler(value));
            }
        }

        return Unknown(http);
    }

    private IEnumerable<(string Path, string Name, Func<string, Reply> Handler)> Settings() =>
    [
        (dots.Behavior.AssetsBySerialNumberPath, "/unpublished/assets-by-serial-number", publicApi.AssetsBySerialNumber),
        (dots.Behavior.LocationsPath, "/unpublished/locations", _ => publicApi.Locations()),
        (dots.Behavior.WarehousesPath, "/unpublished/warehouses", _ => publicApi.Warehouses()),
        (dots.Behavior.WarehouseAssetsPath, "/unpublished/warehouse-assets", publicApi.WarehouseAssets),
    ];

    private static (string Name, Func<SandboxRequest, Reply> Handler) Unknown(HttpContext http) =>
        ("/unknown", _ => throw new DotsRefusal(404, $"Cannot {http.Request.Method} this path"));

    private void MapPartner(IEndpointRouteBuilder routes, string method, string pattern, Func<SandboxRequest, Reply> handler) =>
        Map(routes, method, SandboxDots.PartnerFolder + pattern, "/partner" + pattern, request =>
            dots.Behavior.HasPartnerEndpoint ? handler(request) : throw new DotsRefusal(404, "There is no partner endpoint"));

    private void Map(IEndpointRouteBuilder routes, string method, string pattern, string name, Func<SandboxRequest, Reply> handler)
    {
        RequestDelegate run = http => RunAsync(http, (name, handler));
        routes.MapMethods(pattern, [method], run);
    }

    private Task RunAsync(HttpContext http, (string Name, Func<SandboxRequest, Reply> Handler) route) =>
        pipeline.RunAsync(http, SandboxVendor.Dots, route.Name, gate, request => Locked(request, route.Handler));

    private Reply Locked(SandboxRequest request, Func<SandboxRequest, Reply> handler)
    {
        lock (dots.World.Gate)
        {
            try
            {
                return handler(request);
            }
            catch (DotsRefusal refusal)
            {
                return DotsReply.Refused(refusal.Status, refusal.Message);
            }
        }
    }
}
