using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;
using Integration.Sandbox.SnipeIt.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>The routes of the Snipe-IT server.</summary>
internal sealed class SnipeItRoutes(RequestPipeline pipeline, SandboxSnipeIt snipeIt, SandboxClock clock, SandboxLog log)
{
    private const string Root = $"{SandboxSnipeIt.Folder}/api/v1";

    private readonly SnipeItGate gate = new(snipeIt, new Throttle(clock));

    public void MapTo(IEndpointRouteBuilder routes)
    {
        var reads = new HardwareReads(snipeIt.World, snipeIt.Behavior);
        var writes = new HardwareWrites(snipeIt.World, snipeIt.Behavior, log);
        var catalog = new CatalogHandlers(snipeIt.World, snipeIt.Behavior, log);

        Map(routes, "GET", "/hardware", reads.List);
        Map(routes, "GET", "/hardware/{id}", reads.Get);
        Map(routes, "GET", "/hardware/bytag/{tag}", reads.ByTag);
        Map(routes, "GET", "/hardware/byserial/{**serial}", reads.BySerial);
        Map(routes, "POST", "/hardware", writes.Create);
        Map(routes, "PATCH", "/hardware/{id}", writes.Update);
        Map(routes, "PUT", "/hardware/{id}", writes.Update);
        Map(routes, "POST", "/hardware/{id}/checkout", writes.CheckOut);
        Map(routes, "POST", "/hardware/{id}/checkin", writes.CheckIn);
        Map(routes, "POST", "/hardware/{id}/restore", writes.Restore);
        Map(routes, "GET", "/models", catalog.Models);
        Map(routes, "GET", "/models/{id}", catalog.Model);
        Map(routes, "POST", "/models", catalog.CreateModel);
        Map(routes, "GET", "/statuslabels", catalog.StatusLabels);
        Map(routes, "GET", "/manufacturers", catalog.Manufacturers);
        Map(routes, "POST", "/manufacturers", catalog.CreateManufacturer);
        Map(routes, "GET", "/categories", catalog.Categories);
        Map(routes, "GET", "/companies", catalog.Companies);
        Map(routes, "GET", "/fields", catalog.Fields);
        Map(routes, "GET", "/fieldsets", catalog.Fieldsets);
        routes.Map(SandboxSnipeIt.Folder + "/{**rest}", http => pipeline.RunAsync(http, SandboxVendor.SnipeIt, "/unknown", gate, NotFound));
        foreach (var known in (string[])["/hardware", "/hardware/{id}", "/models", "/manufacturers"])
            routes.Map(Root + known, http => pipeline.RunAsync(http, SandboxVendor.SnipeIt, known, gate, _ => SnipeItReply.Error(405, "Method not allowed")));
    }

    private void Map(IEndpointRouteBuilder routes, string method, string pattern, Func<SandboxRequest, Reply> handler)
    {
        var name = pattern.Replace("**", "", StringComparison.Ordinal);
        RequestDelegate run = http => pipeline.RunAsync(http, SandboxVendor.SnipeIt, name, gate, request => Locked(request, handler));
        routes.MapMethods(Root + pattern, [method], run);
    }

    private Reply Locked(SandboxRequest request, Func<SandboxRequest, Reply> handler)
    {
        lock (snipeIt.World.Gate)
        {
            try
            {
                return WithLimit(handler(request));
            }
            catch (SnipeItRefusal refusal)
            {
                return WithLimit(SnipeItReply.Refused(refusal, text => snipeIt.Behavior.IsTranslated ? text.German : text.English));
            }
            catch (JsonException)
            {
                return SnipeItReply.Error(422, "Invalid JSON");
            }
        }
    }

    private Reply WithLimit(Reply reply) => snipeIt.Behavior is { SendsThrottleHeaders: true, ThrottlePerMinute: { } limit }
        ? reply.WithHeader("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture))
        : reply;

    private static Reply NotFound(SandboxRequest request) => SnipeItReply.Error(404, "404 endpoint not found");
}
