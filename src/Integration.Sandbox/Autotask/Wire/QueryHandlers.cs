using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Queries;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Reads: queries and their pages, counts, single rows, the children of a row.</summary>
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
        var query = Parse(request, type);
        return AutotaskReply.Count(QueryRunner.Run(TableOf(type), query).Count(world.IsVisible));
    }

    public Reply Get(SandboxRequest request, EntityType type) => Item(TableOf(type).Find(IdOf(request, "id")));

    public Reply GetChild(SandboxRequest request, ChildRoute child)
    {
        var row = TableOf(child.Type).Find(IdOf(request, "id"));
        return Item(row?[child.ParentField] is long parent && parent == IdOf(request, "parent") ? row : null);
    }

    public Reply Children(SandboxRequest request, ChildRoute child)
    {
        var rows = TableOf(child.Type).Lookup(child.Type[child.ParentField], IdOf(request, "parent"))
            .Where(world.IsVisible).OrderBy(row => row.Id).Take(QueryText.LargestPage).ToList();
        return AutotaskReply.Page(rows, child.Type.Fields, UserDefinedOf(child.Type), !behavior.CanReadCosts, QueryText.LargestPage, nextPageUrl: null);
    }

    public static long IdOf(SandboxRequest request, string name) => long.Parse(request.Route(name), CultureInfo.InvariantCulture);

    private Table TableOf(EntityType type) =>
        !Permissions.CanRead(type, behavior) ? throw Permissions.Refusal($"query {type.Collection}")
        : world.Find(type) ?? throw new AutotaskRefusal($"The {type.Name} Entity cannot be queried.");

    private Reply Item(SandboxRow? row) => row is not null && world.IsVisible(row)
        ? AutotaskReply.Item(row, UserDefinedOf(row.Type), !behavior.CanReadCosts)
        : AutotaskReply.Item(null, null, hideCosts: false);

    private IReadOnlyList<Field>? UserDefinedOf(EntityType type) => type.HasUserDefinedFields ? world.UserDefinedFields.Of(type) : null;

    private QueryText Parse(SandboxRequest request, EntityType type) => QueryText.Parse(type, world.UserDefinedFields.Of(type), TextOf(request));

    private Reply Page(SandboxRequest request, EntityType type, long afterId)
    {
        if (request.Method == "GET" && request.Query("search") is { } search && search.Length + request.Path.Length > LongestUrl)
            return AutotaskReply.Message(404, "The request address is too long.");
        var query = Parse(request, type);
        var rows = QueryRunner.Run(TableOf(type), query, afterId).Where(world.IsVisible).Take(query.MaxRecords + 1).ToList();
        string? next = null;
        if (rows.Count > query.MaxRecords)
        {
            rows.RemoveAt(query.MaxRecords);
            next = NextUrl(request, type, query, rows);
        }

        return AutotaskReply.Page(rows, query.Fields, query.UserDefinedFields, !behavior.CanReadCosts, query.MaxRecords, next);
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
