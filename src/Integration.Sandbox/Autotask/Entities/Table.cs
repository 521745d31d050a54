namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The rows of one entity in the order of their ids, with indexes over the fields that long lists of ids ask for.</summary>
internal sealed class Table(EntityType type, params string[] indexedFields)
{
    // A removed row leaves a gap until there are many, as adjustments replace rows all over the table.
    private readonly List<(long Id, SandboxRow? Row)> slots = [];
    private readonly Dictionary<long, SandboxRow> byId = [];
    private readonly (Field Field, Dictionary<long, List<SandboxRow>> Rows)[] indexes =
        [.. indexedFields.Select(name => (type[name], new Dictionary<long, List<SandboxRow>>()))];

    private long lastId;

    public EntityType Type => type;

    public int Count => byId.Count;

    public IEnumerable<SandboxRow> Rows => RowsAfter(long.MinValue);

    public long NextId() => ++lastId;

    public void StartIdsAfter(long id) => lastId = id;

    public SandboxRow? Find(long id) => byId.GetValueOrDefault(id);

    public bool IsIndexed(Field field) => field.Ordinal == 0 || Array.Exists(indexes, index => index.Field == field);

    public IReadOnlyList<SandboxRow> Lookup(Field field, long value)
    {
        if (field.Ordinal == 0)
            return byId.TryGetValue(value, out var row) ? [row] : [];
        return Array.Find(indexes, index => index.Field == field).Rows.TryGetValue(value, out var found) ? found : [];
    }

    public IEnumerable<SandboxRow> RowsAfter(long id)
    {
        for (var position = PositionAfter(id); position < slots.Count; position++)
        {
            if (slots[position].Row is { } row)
                yield return row;
        }
    }

    public void Add(SandboxRow row)
    {
        byId.Add(row.Id, row);
        if (slots.Count == 0 || slots[^1].Id < row.Id)
            slots.Add((row.Id, row));
        else
            slots.Insert(PositionAfter(row.Id), (row.Id, row));
        foreach (var (field, index) in indexes)
        {
            if (row[field] is not long value)
                continue;
            if (!index.TryGetValue(value, out var rows))
                index[value] = rows = [];
            rows.Add(row);
        }
    }

    public void Remove(SandboxRow row)
    {
        byId.Remove(row.Id);
        slots[PositionAfter(row.Id) - 1] = (row.Id, null);
        if (slots.Count > 2 * byId.Count)
            slots.RemoveAll(slot => slot.Row is null);
        foreach (var (field, index) in indexes)
        {
            if (row[field] is long value)
                index[value].Remove(row);
        }
    }

    private int PositionAfter(long id)
    {
        int low = 0, high = slots.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (slots[middle].Id <= id)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
