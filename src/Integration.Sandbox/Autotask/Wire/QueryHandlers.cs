using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Reads: queries and their pages, counts, single rows, the children of a contract.</summary>
internal sealed class QueryHandlers(AutotaskWorld world, AutotaskBehavior behavior)
{
    // Documented for the user interface's server; longer addresses are answered as if there were no such route.
    private const int LongestUrl = 2048;

    public Reply Query(SandboxRequest request, EntityType type) => Page(request, type, afterId: long.MinValue);

    public Reply NextPage(SandboxRequest request, EntityType type)
    {
        var paging = JsonNode.Parse(request.Query("paging") ?? "{}");
        return paging?["nextIds"] is JsonArray { Count: > 0 } ids
            ? Page(request, type, afterId: (long)ids[^1]!)
            : throw new AutotaskRefusal("The paging parameter is not valid.");
    }

    public Reply Count(SandboxRequest request, EntityType type)
    {
        var query = QueryText.Parse(type, TextOf(request));
        return AutotaskReply.Count(QueryRunner.Run(TableOf(type), query).Count());
    }

    public Reply Get(SandboxRequest request, EntityType type)
    {
        var row = TableOf(type).Find(IdOf(request, "id"));
        var isOfParent = request.Route("child").Length == 0 || row?["contractID"] is long contract && contract == IdOf(request, "parent");
        return AutotaskReply.Item(isOfParent ? row : null, !behavior.CanReadCosts);
    }

    public Reply Children(SandboxRequest request, EntityType type)
    {
        var table = TableOf(type);
        var rows = table.Lookup(type["contractID"], IdOf(request, "parent")).OrderBy(row => row.Id).Take(QueryText.LargestPage).ToList();
        return AutotaskReply.Page(rows, type.Fields, !behavior.CanReadCosts, QueryText.LargestPage, nextPageUrl: null);
    }

    public static long IdOf(SandboxRequest request, string name) => long.Parse(request.Route(name), CultureInfo.InvariantCulture);

    private Table TableOf(EntityType type) => world.Find(type) ?? throw new AutotaskRefusal($"The {type.Name} Entity cannot be queried.");

    private Reply Page(SandboxRequest request, EntityType type, long afterId)
    {
        if (request.Method == "GET" && request.Query("search") is { } search && search.Length + request.Path.Length > LongestUrl)
            return AutotaskReply.Message(404, "The request address is too long.");
        var query = QueryText.Parse(type, TextOf(request));
        var rows = QueryRunner.Run(TableOf(type), query, afterId).Take(query.MaxRecords + 1).ToList();
        string? next = null;
        if (rows.Count > query.MaxRecords)
        {
            rows.RemoveAt(query.MaxRecords);
            next = NextUrl(request, type, query, rows);
        }

        return AutotaskReply.Page(rows, query.Fields, !behavior.CanReadCosts, query.MaxRecords, next);
    }

    private static string NextUrl(SandboxRequest request, EntityType type, QueryText query, List<SandboxRow> rows)
    {
        var paging = $"{{\"pageSize\":{query.MaxRecords},\"previousIds\":[{rows[0].Id}],\"nextIds\":[{rows[^1].Id}]}}";
        var search = request.Query("search") is { } text ? $"&search={Uri.EscapeDataString(text)}" : "";
        return $"{request.Authority}/ATServicesRest/V1.0/{type.Collection}/query/next?paging={Uri.EscapeDataString(paging)}{search}";
    }

    private static ReadOnlyMemory<byte> TextOf(SandboxRequest request) =>
        request.Method == "GET" ? Encoding.UTF8.GetBytes(request.Query("search") ?? "") : request.Body;
}
