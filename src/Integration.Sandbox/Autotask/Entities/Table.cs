using Integration.Sandbox.Autotask.Queries;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The rows of one entity in the order of their ids, with indexes over the fields that long lists of values ask for.</summary>
internal sealed class Table(EntityType type, params string[] indexedFields)
{
    // A removed row leaves a gap until there are many, as adjustments replace rows all over the table.
    private readonly List<(long Id, SandboxRow? Row)> slots = [];
    private readonly Dictionary<long, SandboxRow> byId = [];
    private readonly (Field Field, Dictionary<object, List<SandboxRow>> Rows)[] indexes =
        [.. indexedFields.Select(name => (type[name], new Dictionary<object, List<SandboxRow>>(ScalarComparer.Instance)))];

    private long lastId;

    public EntityType Type => type;

    public int Count => byId.Count;

    public IEnumerable<SandboxRow> Rows => RowsAfter(long.MinValue);

    public long NextId() => ++lastId;

    public void StartIdsAfter(long id) => lastId = id;

    public SandboxRow? Find(long id) => byId.GetValueOrDefault(id);

    public bool IsIndexed(Field field) => field.Ordinal == 0 || Array.Exists(indexes, index => index.Field == field);

    public IReadOnlyList<SandboxRow> Lookup(Field field, object value)
    {
        if (field.Ordinal == 0)
            return byId.TryGetValue((long)value, out var row) ? [row] : [];
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
            Enter(index, row[field], row);
        row.Table = this;
    }

    public void Remove(SandboxRow row)
    {
        byId.Remove(row.Id);
        slots[PositionAfter(row.Id) - 1] = (row.Id, null);
        if (slots.Count > 2 * byId.Count)
            slots.RemoveAll(slot => slot.Row is null);
        foreach (var (field, index) in indexes)
            Leave(index, row[field], row);
        row.Table = null;
    }

    /// <summary>Keeps the indexes true when a field of a row of this table is about to change.</summary>
    public void Move(SandboxRow row, Field field, object? value)
    {
        foreach (var (indexed, index) in indexes)
        {
            if (indexed != field)
                continue;
            Leave(index, row[field], row);
            Enter(index, value, row);
        }
    }

    private static void Enter(Dictionary<object, List<SandboxRow>> index, object? value, SandboxRow row)
    {
        if (value is null)
            return;
        if (!index.TryGetValue(value, out var rows))
            index[value] = rows = [];
        rows.Add(row);
    }

    private static void Leave(Dictionary<object, List<SandboxRow>> index, object? value, SandboxRow row)
    {
        if (value is not null && index[value] is var rows && rows.Remove(row) && rows.Count == 0)
            index.Remove(value);
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
