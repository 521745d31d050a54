namespace Integration.Sandbox.SnipeIt.World;

/// <summary>Rows by id, which count from 1 in the order in which the rows were made.</summary>
internal sealed class Catalog<TRow>
    where TRow : CatalogRow
{
    private readonly List<TRow> rows = [];
    private readonly Dictionary<string, TRow> byName = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<TRow> Rows => rows;

    public long NextId => rows.Count + 1;

    public TRow Add(TRow row)
    {
        rows.Add(row);
        byName.TryAdd(row.Name, row);
        return row;
    }

    public TRow? Find(long? id) => id > 0 && id <= rows.Count ? rows[(int)id - 1] : null;

    public TRow? Find(string name) => byName.GetValueOrDefault(name);

    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    public TRow Named(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The Snipe-IT server has no {typeof(TRow).Name} '{name}'; there are: {string.Join(", ", rows.Select(row => row.Name))}.");
}
