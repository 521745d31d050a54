using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.Control;

/// <summary>The routes below <c>/_sandbox</c>, by which another process drives the sandbox.</summary>
internal static class ControlRoutes
{
    private const string Root = "/_sandbox";

    public static void Map(IEndpointRouteBuilder routes, SandboxServer sandbox)
    {
        Get(routes, "/log", () => new JsonObject { ["writes"] = new JsonArray([.. sandbox.Log.Writes.Select(write => write.ToJson())]) });
        Get(routes, "/counters", () => CountersOf(sandbox));
        Get(routes, "/clock", () => ClockOf(sandbox));
        Post(routes, "/counters/reset", _ =>
        {
            sandbox.Log.ResetCounters();
            return CountersOf(sandbox);
        });
        Post(routes, "/clock/advance", body =>
        {
            sandbox.Clock.Advance(TimeSpan.FromSeconds((double)body["seconds"]!));
            return ClockOf(sandbox);
        });
    }

    private static JsonObject ClockOf(SandboxServer sandbox) =>
        new() { ["now"] = sandbox.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), ["isFrozen"] = sandbox.Clock.IsFrozen };

    private static JsonObject CountersOf(SandboxServer sandbox) => new()
    {
        ["autotask"] = sandbox.Log.CountOf(SandboxVendor.Autotask),
        ["jumpCloud"] = sandbox.Log.CountOf(SandboxVendor.JumpCloud),
        ["acceptedAdjustments"] = sandbox.Log.Adjustments.Values.Sum(),
        ["adjustedLineDates"] = sandbox.Log.Adjustments.Count,
        ["maxInFlight"] = new JsonObject(sandbox.Log.MaxInFlight.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        ["routes"] = new JsonArray(
        [
            .. sandbox.Log.Requests.Select(count => new JsonObject
            {
                ["vendor"] = count.Vendor.ToString(),
                ["method"] = count.Method,
                ["route"] = count.Route,
                ["requests"] = count.Requests,
            }),
        ]),
    };

    private static void Get(IEndpointRouteBuilder routes, string path, Func<JsonObject> handler) =>
        routes.MapGet(Root + path, http => WriteAsync(http, handler()));

    private static void Post(IEndpointRouteBuilder routes, string path, Func<JsonObject, JsonObject> handler) => routes.MapPost(Root + path, async http =>
    {
        var body = http.Request.ContentLength is > 0
            ? (await JsonNode.ParseAsync(http.Request.Body).ConfigureAwait(false)) as JsonObject
            : null;
        await WriteAsync(http, handler(body ?? [])).ConfigureAwait(false);
    });

    private static Task WriteAsync(HttpContext http, JsonObject body) =>
        RequestPipeline.WriteAsync(http.Response, Reply.Text(StatusCodes.Status200OK, "application/json; charset=utf-8", body.ToJsonString()));
}
