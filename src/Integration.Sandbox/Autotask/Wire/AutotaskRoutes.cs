using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Http;
using Integration.Sandbox.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>The routes of the Autotask server.</summary>
internal sealed class AutotaskRoutes(RequestPipeline pipeline, SandboxAutotask autotask, SandboxClock clock, SandboxLog log)
{
    private const string Root = "/ATServicesRest/V1.0";

    private readonly HourlyQuota quota = new(clock);
    private readonly QueryHandlers queries = new(autotask.World, autotask.Behavior);
    private readonly ContractServiceHandlers lines = new(autotask.World, autotask.Behavior, clock, log);
    private readonly RowHandlers rows = new(autotask.World, autotask.InstalledBase, autotask.Behavior, clock, log);
    private readonly TicketHandlers tickets = new(autotask.World, autotask.Desk, autotask.Behavior, clock, log);
    private readonly Metadata metadata = new(autotask.World, autotask.Behavior);

    public void MapTo(IEndpointRouteBuilder routes)
    {
        var gate = new AutotaskGate(autotask, quota, new ThreadSlots(log));
        Map(routes, gate: null, "GET", "/zoneInformation", ZoneHandlers.ZoneInformation(autotask));
        Map(routes, gate, "GET", "/ThresholdInformation", _ => ZoneHandlers.Thresholds(autotask.Behavior, quota));
        Map(routes, gate, "GET", "/Version", _ => ZoneHandlers.Version());
        foreach (var method in new[] { "GET", "POST" })
        {
            Map(routes, gate, method, "/{entity}/query", request => OnEntity(request, type => queries.Query(request, type)));
            Map(routes, gate, method, "/{entity}/query/next", request => OnNextPage(request));
            Map(routes, gate, method, "/{entity}/query/count", request => OnEntity(request, type => queries.Count(request, type)));
        }

        Map(routes, gate, "GET", "/{entity}/{id:long}", request => OnEntity(request, type => queries.Get(request, type)));
        Map(routes, gate, "GET", "/{entity}/entityInformation", request => OnEntity(request, metadata.Information));
        Map(routes, gate, "GET", "/{entity}/entityInformation/fields", request => OnEntity(request, metadata.Fields));
        Map(routes, gate, "GET", "/{entity}/entityInformation/userDefinedFields", request => OnEntity(request, metadata.UserDefinedFields));
        Map(routes, gate, "POST", "/{entity}", request => OnEntity(request, type => Create(request, type)));
        Map(routes, gate, "PATCH", "/{entity}", request => OnEntity(request, type => Change(request, type)));
        Map(routes, gate, "PUT", "/{entity}", request => OnEntity(request, type => Change(request, type)));
        Map(routes, gate, "DELETE", "/{entity}/{id:long}", request => OnEntity(request, type => type.CanDelete ? rows.Delete(request, type) : MethodNotAllowed(request)));
        Map(routes, gate, "GET", "/{entity}/{parent:long}/{child}", request => OnChild(request, child => queries.Children(request, child)));
        Map(routes, gate, "GET", "/{entity}/{parent:long}/{child}/{id:long}", request => OnChild(request, child => queries.GetChild(request, child)));
        Map(routes, gate, "POST", "/{entity}/{parent:long}/{child}", request => OnChild(request, child => CreateChild(request, child)));
        Map(routes, gate, "PATCH", "/{entity}/{parent:long}/{child}", request => OnChild(request, child => ChangeChild(request, child)));
        Map(routes, gate, "PUT", "/{entity}/{parent:long}/{child}", request => OnChild(request, child => ChangeChild(request, child)));
        routes.Map("/ATServicesRest/{**rest}", http => pipeline.RunAsync(http, SandboxVendor.Autotask, "/unknown", gate: null, Unrouted));
        routes.MapGet("/ATServicesRest/versioninformation", http => pipeline.RunAsync(http, SandboxVendor.Autotask, "/versioninformation", null, _ => ZoneHandlers.VersionInformation()));
    }

    private void Map(IEndpointRouteBuilder routes, IVendorGate? gate, string method, string pattern, Func<SandboxRequest, Reply> handler)
    {
        RequestDelegate run = http => pipeline.RunAsync(http, SandboxVendor.Autotask, NameOf(pattern, http.Request.RouteValues), gate, request => Locked(request, handler));
        routes.MapMethods(Root + pattern, [method], run);
    }

    private Reply Locked(SandboxRequest request, Func<SandboxRequest, Reply> handler)
    {
        lock (autotask.World.Gate)
        {
            autotask.World.Settle();
            try
            {
                return handler(request);
            }
            catch (AutotaskRefusal refusal)
            {
                return AutotaskReply.Errors(refusal.Messages);
            }
        }
    }

    private Reply OnNextPage(SandboxRequest request) =>
        request.Method == "GET" && request.Query("search") is null ? MethodNotAllowed(request) : OnEntity(request, type => queries.NextPage(request, type));

    private Reply Create(SandboxRequest request, EntityType type) => type switch
    {
        { CanCreate: false } or { IsWrittenBelowParent: true } => MethodNotAllowed(request),
        _ when type == EntityTypes.ContractServiceAdjustments => lines.Adjust(request),
        _ when type == EntityTypes.Tickets => tickets.Create(request),
        _ => rows.Create(request, type),
    };

    private Reply Change(SandboxRequest request, EntityType type) => (type, request.Method) switch
    {
        ({ CanUpdate: false } or { IsWrittenBelowParent: true }, _) => MethodNotAllowed(request),
        (_, "PUT") => type == EntityTypes.Tickets ? tickets.Replace(request) : rows.Replace(request, type),
        _ => type == EntityTypes.Tickets ? tickets.Update(request) : rows.Update(request, type),
    };

    private Reply CreateChild(SandboxRequest request, ChildRoute child) => child.Type switch
    {
        var type when type == EntityTypes.ContractServiceAdjustments => lines.Adjust(request),
        var type when type == EntityTypes.ContractServices => lines.AddLine(request),
        var type when type == EntityTypes.TicketNotes => tickets.CreateNote(request),
        { IsWrittenBelowParent: true } => rows.CreateChild(request, child),
        _ => MethodNotAllowed(request),
    };

    private Reply ChangeChild(SandboxRequest request, ChildRoute child) => (child.Type, request.Method) switch
    {
        ({ IsWrittenBelowParent: false }, _) => MethodNotAllowed(request),
        var (type, method) when type == EntityTypes.ContractServices => method == "PATCH" ? lines.UpdateLine(request) : MethodNotAllowed(request),
        var (type, method) when type == EntityTypes.TicketNotes => method == "PATCH" ? tickets.UpdateNote(request) : tickets.ReplaceNote(request),
        var (type, method) => method == "PATCH" ? rows.Update(request, type) : rows.Replace(request, type),
    };

    private static Reply OnEntity(SandboxRequest request, Func<EntityType, Reply> handler) =>
        EntityTypes.Find(request.Route("entity")) is { } type ? handler(type) : NotFound(request);

    private static Reply OnChild(SandboxRequest request, Func<ChildRoute, Reply> handler) =>
        EntityTypes.FindChild(request.Route("entity"), request.Route("child")) is { } child ? handler(child) : NotFound(request);

    private static Reply Unrouted(SandboxRequest request)
    {
        var segments = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > 2 && EntityTypes.Find(segments[2]) is not null ? MethodNotAllowed(request) : NotFound(request);
    }

    private static Reply MethodNotAllowed(SandboxRequest request) =>
        AutotaskReply.Message(405, $"The requested resource does not support http method '{request.Method}'.");

    private static Reply NotFound(SandboxRequest request) =>
        AutotaskReply.Message(404, $"No HTTP resource was found that matches the request URI '{request.Authority}{request.Path}'.");

    private static string NameOf(string pattern, RouteValueDictionary values)
    {
        var name = pattern.Replace(":long", "", StringComparison.Ordinal);
        if (values["entity"] is string entity)
            name = name.Replace("{entity}", EntityTypes.Find(entity)?.Collection ?? entity, StringComparison.Ordinal);
        return values["child"] is string child ? name.Replace("{child}", child, StringComparison.Ordinal) : name;
    }
}
