using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Http;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Which assets a list asks for, and in which order. A filter without a value, and one that the server does not know, filters nothing.</summary>
internal sealed class HardwareQuery(SnipeItWorld world, SnipeItBehavior behavior, SandboxRequest request)
{
    private static readonly string[] Searched = ["name", "asset_tag", "serial", "order_number", "notes"];

    public IEnumerable<SandboxHardware> Rows() => Filled("serial") is { } serial
        ? Filter(world.Hardware.WithSerial(serial).Where(world.IsVisible).OrderBy(row => row.Id))
        : Filter(world.Visible);

    /// <summary>Orders the rows; without a sort by the time of creation, where rows of one moment come in another order every time.</summary>
    /// <param name="rows">The rows, by id.</param>
    /// <param name="turn">How many lists were ordered before.</param>
    public IEnumerable<SandboxHardware> Sort(IEnumerable<SandboxHardware> rows, int turn)
    {
        var isAscending = Filled("order") == "asc";
        return Filled("sort") switch
        {
            "id" => isAscending ? rows : rows.Reverse(),
            "asset_tag" => By(row => row.AssetTag),
            "serial" => By(row => row.Serial ?? ""),
            "name" => By(row => row.Name ?? ""),
            "updated_at" => By(row => row.UpdatedAt),
            _ => By(row => row.CreatedAt),
        };

        IEnumerable<SandboxHardware> By<TKey>(Func<SandboxHardware, TKey> key)
        {
            var sorted = isAscending ? rows.OrderBy(key) : rows.OrderByDescending(key);
            return sorted.ThenBy(row => (row.Id * 2654435761L + turn * 40503L) % 1021);
        }
    }

    private IEnumerable<SandboxHardware> Filter(IEnumerable<SandboxHardware> rows)
    {
        foreach (var filter in Filters())
            rows = rows.Where(filter);
        return rows;
    }

    private IEnumerable<Func<SandboxHardware, bool>> Filters()
    {
        yield return OfStatus(Filled("status"));
        if (Filled("asset_tag") is { } tag)
            yield return row => Same(row.AssetTag, tag);
        if (Filled("model_id") is { } model)
            yield return row => Is(row.ModelRow, model);
        if (Filled("status_id") is { } status)
            yield return row => Is(row.StatusRow, status);
        if (Filled("company_id") is { } company)
            yield return row => row.CompanyRow is { } owner && Is(owner, company);
        if (Filled("byod") is { } byod)
            yield return row => row.IsByod == (byod == "1");
        if (Filled("order_number") is { } order)
            yield return row => Same(row.OrderNumber, order);
        foreach (var field in world.Fields.Rows)
        {
            if (Filled(field.Column) is { } value)
                yield return row => Same(row.FieldValues.GetValueOrDefault(field.Column), value);
        }

        if (FieldFilter() is { Count: > 0 } fields)
            yield return row => fields.All(pair => Contains(row, pair.Key, pair.Value?.ToString() ?? ""));
        else if (Filled("search") is { } search)
            yield return row => Searched.Any(field => Contains(row, field, search));
    }

    private Func<SandboxHardware, bool> OfStatus(string? status) => status switch
    {
        "Deleted" => row => row.DeletedAt is not null,
        "Archived" => row => row.DeletedAt is null && row.IsArchived,
        "Pending" => row => row.DeletedAt is null && row.StatusRow.Type == StatusLabelType.Pending,
        "Undeployable" => row => row.DeletedAt is null && row.StatusRow.Type == StatusLabelType.Undeployable,
        "RTD" => row => row.CanBeCheckedOut,
        "Deployed" => row => row.DeletedAt is null && row.Assignee is not null,
        _ when behavior.ShowsArchivedInLists || Filled("status_id") is not null => row => row.DeletedAt is null,
        _ => row => row.DeletedAt is null && !row.IsArchived,
    };

    private JsonObject? FieldFilter()
    {
        try
        {
            return Filled("filter") is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Contains(SandboxHardware row, string field, string part) => Value(row, field)?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Value(SandboxHardware row, string field) => field switch
    {
        "name" => row.Name,
        "asset_tag" => row.AssetTag,
        "serial" => row.Serial,
        "order_number" => row.OrderNumber,
        "notes" => row.Notes,
        _ => row.FieldValues.GetValueOrDefault(field),
    };

    private string? Filled(string name) => request.Query(name)?.Trim() is { Length: > 0 } value ? value : null;

    private static bool Same(string? value, string asked) => asked.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static bool Is(CatalogRow row, string id) => row.Id.ToString(CultureInfo.InvariantCulture) == id;
}
