using System.Text.Json;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Calls;

/// <summary>Where a listing by ascending ids stands.</summary>
internal sealed class ListPosition
{
    private long lastId;
    private long taken;
    private bool overlaps;
    private bool isBack;

    /// <summary>The offset of the page to be asked for.</summary>
    public long Offset { get; private set; }

    public bool IsAtEnd { get; private set; }

    /// <summary>Takes a page in, moves on or back, and returns it with the rows that are new.</summary>
    /// <exception cref="JsonException">The page is not the one that was asked for.</exception>
    public ListBody<TRow> Take<TRow>(ListBody<TRow> page, int pageSize)
        where TRow : IRow
    {
        RequireAscending(page.Rows);
        if (overlaps && (page.Rows.Count == 0 || page.Rows[0].Id > lastId))
        {
            Offset = Math.Max(0, Offset - pageSize);
            overlaps = Offset > 0;
            isBack = true;
            return page with { Rows = [] };
        }

        TRow[] rows = [.. page.Rows.Where(row => row.Id > lastId)];
        taken += rows.Length;
        if (rows.Length == 0 && taken < page.Total && !isBack)
            throw new JsonException($"The list has {page.Total} rows, and the page after {Offset} holds none of those that are left.");
        if (rows.Length > 0)
            lastId = rows[^1].Id;
        isBack = false;
        IsAtEnd = Offset + page.Rows.Count >= page.Total;

        // A server may send one row at a time, and then there is none to overlap by.
        overlaps = page.Rows.Count > 1;
        Offset += overlaps ? page.Rows.Count - 1 : page.Rows.Count;
        return page with { Rows = rows };
    }

    private static void RequireAscending<TRow>(IReadOnlyList<TRow> rows)
        where TRow : IRow
    {
        for (var index = 1; index < rows.Count; index++)
        {
            if (rows[index].Id <= rows[index - 1].Id)
                throw new JsonException($"Row {rows[index].Id} follows row {rows[index - 1].Id}: the server does not sort by id, and pages would lose rows.");
        }
    }
}
