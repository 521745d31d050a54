using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.Control;

/// <summary>The routes below <c>/_sandbox</c>, by which another process drives the sandbox. They are never counted, and no fault hits them.</summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder routes, SandboxServer sandbox)
{
    private const string Root = "/_sandbox";

    public void Map()
    {
        On("GET", "", _ => StateReport.Summary(sandbox));
        On("GET", "/connections", _ => StateReport.Connections(sandbox));
        On("GET", "/units", _ => StateReport.Units(sandbox));
        On("GET", "/hardware", _ => StateReport.Hardware(sandbox));
        On("GET", "/dots-assets", _ => DotsReport.Assets(sandbox));
        On("GET", "/alerts", _ => AlertReport.Of(sandbox));
        On("GET", "/configuration-items", _ => ConfigurationItemReport.Of(sandbox.Autotask));
        On("GET", "/devices", _ => DeviceReport.Of(sandbox));
        On("GET", "/tickets", _ => TicketReport.Of(sandbox.Autotask));
        On("GET", "/log", _ => StateReport.Log(sandbox));
        On("GET", "/counters", _ => StateReport.Counters(sandbox));
        On("POST", "/counters/reset", _ =>
        {
            sandbox.Log.ResetCounters();
            return StateReport.Counters(sandbox);
        });
        On("GET", "/clock", _ => StateReport.ClockOf(sandbox));
        On("POST", "/clock/advance", body => MoveClock(() => sandbox.Clock.Advance(TimeSpan.FromSeconds((double)body.Required("seconds")))));
        On("POST", "/clock/set", body => MoveClock(() => sandbox.Clock.SetUtcNow(DateTimeOffset.Parse((string)body.Required("now")!, CultureInfo.InvariantCulture))));
        On("POST", "/clock/freeze", _ => MoveClock(sandbox.Clock.Freeze));
        On("POST", "/clock/resume", _ => MoveClock(sandbox.Clock.Resume));
        On("POST", "/faults", body => ChangeFaults(() => sandbox.Faults.Add(FaultReader.Read(body))));
        On("DELETE", "/faults", _ => ChangeFaults(sandbox.Faults.Clear));
        routes.MapPost(Root + "/edits/{name}", http => AnswerAsync(http, body => Edits.Run(sandbox, (string)http.Request.RouteValues["name"]!, body)));
    }

    private JsonObject MoveClock(Action move)
    {
        move();
        return StateReport.ClockOf(sandbox);
    }

    private JsonObject ChangeFaults(Action change)
    {
        change();
        return new JsonObject { ["faults"] = sandbox.Faults.Count };
    }

    private void On(string method, string path, Func<JsonObject, JsonObject> handler)
    {
        RequestDelegate run = http => AnswerAsync(http, handler);
        routes.MapMethods(Root + path, [method], run);
    }

    private static async Task AnswerAsync(HttpContext http, Func<JsonObject, JsonObject> handler)
    {
        try
        {
            var body = http.Request.ContentLength is > 0 ? await JsonNode.ParseAsync(http.Request.Body).ConfigureAwait(false) as JsonObject : null;
            await WriteAsync(http, StatusCodes.Status200OK, handler(body ?? [])).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is InvalidOperationException or FormatException or JsonException or ArgumentException or KeyNotFoundException)
        {
            await WriteAsync(http, StatusCodes.Status400BadRequest, new JsonObject { ["error"] = refused.Message }).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject body) =>
        RequestPipeline.WriteAsync(http.Response, Reply.Text(status, "application/json; charset=utf-8", body.ToJsonString()));
}
