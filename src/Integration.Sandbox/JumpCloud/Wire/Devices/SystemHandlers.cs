using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Log;

namespace Integration.Sandbox.JumpCloud.Wire.Devices;

/// <summary>The devices of one organization, as v1 knows them.</summary>
internal sealed class SystemHandlers(JumpCloudWorld world, SandboxLog log)
{
    public Reply List(SandboxRequest request)
    {
        var page = ListPage.Of(request);
        var fields = FieldsOf(request.Query("fields"));
        var rows = Rows(request, request.Query("sort"));
        return request.QueryValues.Keys.Any(key => key.StartsWith("filter", StringComparison.Ordinal))
            ? Filtered(rows.Where(SystemFilter.OfQuery(request)), page, fields, [])
            : Results(page.Cut(rows), Organization(request).Devices.Count, fields, []);
    }

    public Reply Get(SandboxRequest request) => One(Find(request), FieldsOf(request.Query("fields")));

    /// <summary>Searches. Limit, skip, fields and filter count in the body alone.</summary>
    public Reply Search(SandboxRequest request)
    {
        var body = request.Body.IsEmpty ? [] : request.ReadObject() ?? throw new JumpCloudRefusal(400, "Bad Request: the body is not a JSON object");
        var page = ListPage.Of(body.Number("limit"), body.Number("skip"));
        var filter = SystemFilter.OfBody(body["filter"]);
        var search = SystemFilter.OfSearch(body["searchFilter"]);
        var rows = Rows(request, body.Text("sort")).Where(row => filter(row) && search(row));
        return Filtered(rows, page, FieldsOf(body.Text("fields")), SearchFields.All);
    }

    public Reply Put(SandboxRequest request)
    {
        var row = Find(request);
        var body = request.ReadObject() ?? throw new JumpCloudRefusal(400, "Bad Request: the body is not a JSON object");
        var attributes = body["attributes"] is JsonArray sent ? Attributes(sent) : row.Device.Attributes;
        row.Device.Attributes = attributes;
        row.Device.DisplayName = body.Text("displayName") ?? row.Device.DisplayName;
        log.Accept(request, world.Now, $"system {row.Device.Id}: {string.Join(", ", body.Select(pair => pair.Key))}");
        return One(row, FieldsOf(null));
    }

    private static Dictionary<string, string> Attributes(JsonArray sent)
    {
        var attributes = new Dictionary<string, string>();
        foreach (var entry in sent)
        {
            if (entry is not JsonObject pair || pair.Text("name") is not { Length: > 0 } name || pair.Text("value") is not { } value)
                throw new JumpCloudRefusal(400, "Bad Request: attributes must have a name and a value");
            if (!attributes.TryAdd(name, value))
                throw new JumpCloudRefusal(400, $"Bad Request: the attribute \"{name}\" is there twice");
        }

        return attributes;
    }

    private static Reply Filtered(IEnumerable<SystemRow> rows, ListPage page, HashSet<string> fields, SystemField[] more)
    {
        var all = rows.ToList();
        return Results(page.Cut(all), all.Count, fields, more);
    }

    private static Reply Results(IEnumerable<SystemRow> page, int total, HashSet<string> fields, SystemField[] more) =>
        JumpCloudReply.List("results", page, total, (writer, row) => SystemWriter.Write(writer, row, fields, more));

    private static Reply One(SystemRow row, HashSet<string> fields) => Reply.Json(200, writer => SystemWriter.Write(writer, row, fields));

    private static HashSet<string> FieldsOf(string? fields) => [.. (fields ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    private SandboxOrganization Organization(SandboxRequest request) => world.Find(request.Header("x-org-id")!)!;

    // Without a sort the newest come first, so that one that enrols moves all others while they are paged through.
    private IEnumerable<SystemRow> Rows(SandboxRequest request, string? sort)
    {
        var organization = Organization(request);
        var devices = organization.DevicesInOrder;
        var rows = devices.Select(device => new SystemRow(organization, device));
        var key = (sort ?? "").Split(' ')[0];
        return key switch
        {
            "_id" or "id" => rows,
            "" or "-_id" or "-id" => Enumerable.Range(1, devices.Length).Select(place => new SystemRow(organization, devices[^place])),
            _ when key[0] == '-' => rows.OrderByDescending(row => SystemFields.TextOf(row, key[1..]), StringComparer.Ordinal),
            _ => rows.OrderBy(row => SystemFields.TextOf(row, key), StringComparer.Ordinal),
        };
    }

    private SystemRow Find(SandboxRequest request)
    {
        var organization = Organization(request);
        return organization.DevicesById.GetValueOrDefault(request.Route("id")) is { } device
            ? new SystemRow(organization, device)
            : throw new JumpCloudRefusal(404, "Not Found");
    }
}
