namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The rows of one entity in the order of their ids, with indexes over the fields that long lists of ids ask for.</summary>
internal sealed class Table(EntityType type, params string[] indexedFields)
{
    private static readonly Comparer<SandboxRow> ById = Comparer<SandboxRow>.Create((x, y) => x.Id.CompareTo(y.Id));

    private readonly List<SandboxRow> rows = [];
    private readonly Dictionary<long, SandboxRow> byId = [];
    private readonly Dictionary<Field, Dictionary<long, List<SandboxRow>>> indexes =
        indexedFields.ToDictionary(name => type[name], _ => new Dictionary<long, List<SandboxRow>>());

    private long lastId;

    public EntityType Type => type;

    public IReadOnlyList<SandboxRow> Rows => rows;

    public long NextId() => ++lastId;

    public void StartIdsAfter(long id) => lastId = id;

    public SandboxRow? Find(long id) => byId.GetValueOrDefault(id);

    public bool IsIndexed(Field field) => field.Ordinal == 0 || indexes.ContainsKey(field);

    public IReadOnlyList<SandboxRow> Lookup(Field field, long value)
    {
        if (field.Ordinal == 0)
            return byId.TryGetValue(value, out var row) ? [row] : [];
        return indexes[field].TryGetValue(value, out var found) ? found : [];
    }

    /// <summary>Returns where the rows with a larger id begin.</summary>
    public int PositionAfter(long id)
    {
        int low = 0, high = rows.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Id <= id)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public void Add(SandboxRow row)
    {
        byId.Add(row.Id, row);
        if (rows.Count == 0 || rows[^1].Id < row.Id)
            rows.Add(row);
        else
            rows.Insert(PositionAfter(row.Id), row);
        foreach (var (field, index) in indexes)
        {
            if (row[field] is not long value)
                continue;
            if (!index.TryGetValue(value, out var list))
                index[value] = list = [];
            list.Add(row);
        }
    }

    public void Remove(SandboxRow row)
    {
        byId.Remove(row.Id);
        rows.RemoveAt(rows.BinarySearch(row, ById));
        foreach (var (field, index) in indexes)
        {
            if (row[field] is long value)
                index[value].Remove(row);
        }
    }
}
