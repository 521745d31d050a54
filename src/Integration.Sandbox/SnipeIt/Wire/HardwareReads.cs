using Integration.Sandbox.Http;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Lists, and the look-ups by id, tag and serial number, none of which answers alike.</summary>
internal sealed class HardwareReads(SnipeItWorld world, SnipeItBehavior behavior)
{
    private readonly HardwareJson json = new(behavior);
    private int lists;

    public Reply List(SandboxRequest request)
    {
        var query = new HardwareQuery(world, behavior, request);
        var rows = query.Rows().ToList();
        return SnipeItReply.List(PageOf.Request(request, behavior.MaxResults).Cut(query.Sort(rows, ++lists)), rows.Count, json.Write);
    }

    /// <summary>The bare asset, deleted or not.</summary>
    public Reply Get(SandboxRequest request)
    {
        var row = long.TryParse(request.Route("id"), out var id) ? world.Find(id) : null;
        return row is null ? throw new SnipeItRefusal(Text.DoesNotExist) : Bare(row);
    }

    /// <summary>The bare asset when there is one and no deleted ones were asked for, else a list.</summary>
    public Reply ByTag(SandboxRequest request)
    {
        var rows = Existing(request, world.Hardware.WithTag(request.Route("tag").Trim()));
        return rows is [var only] && !AsksForDeleted(request) ? Bare(only) : ListOf(request, rows);
    }

    /// <summary>Always a list, even of one.</summary>
    public Reply BySerial(SandboxRequest request)
    {
        // A slash stays encoded in the path.
        var serial = request.Route("serial").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return ListOf(request, Existing(request, world.Hardware.WithSerial(serial.Trim())));
    }

    private Reply Bare(SandboxHardware row) => Reply.Json(200, writer => json.Write(writer, row));

    private Reply ListOf(SandboxRequest request, List<SandboxHardware> rows) => rows.Count == 0
        ? throw new SnipeItRefusal(Text.DoesNotExist)
        : SnipeItReply.List(PageOf.Request(request, behavior.MaxResults).Cut(rows), rows.Count, json.Write);

    private List<SandboxHardware> Existing(SandboxRequest request, IEnumerable<SandboxHardware> rows) =>
        [.. rows.Where(row => world.IsVisible(row) && (row.DeletedAt is null || AsksForDeleted(request)))];

    private static bool AsksForDeleted(SandboxRequest request) => request.Query("deleted") == "true";
}
