namespace Integration.Sandbox.Dots.World;

/// <summary>The assets in the order of their ids, found by id and by serial number.</summary>
internal sealed class AssetTable
{
    private static readonly IComparer<SandboxDotsAsset> ById = Comparer<SandboxDotsAsset>.Create((x, y) => string.CompareOrdinal(x.Id, y.Id));

    private readonly List<SandboxDotsAsset> rows = [];
    private readonly Dictionary<string, SandboxDotsAsset> byId = [];
    private readonly Dictionary<string, List<SandboxDotsAsset>> bySerialNumber = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SandboxDotsAsset> Rows => rows;

    public SandboxDotsAsset? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The assets with a serial number, white space around it and case left aside.</summary>
    public IReadOnlyList<SandboxDotsAsset> WithSerialNumber(string serialNumber) => bySerialNumber.GetValueOrDefault(serialNumber.Trim()) ?? [];

    /// <summary>The assets after the one of this id, which may be deleted by now; null is before the first.</summary>
    public IEnumerable<SandboxDotsAsset> After(string? id)
    {
        if (id is null)
            return rows;
        var place = rows.BinarySearch(new SandboxDotsAsset(id, default), ById);
        return rows.Skip(place < 0 ? ~place : place + 1);
    }

    public void Add(SandboxDotsAsset row)
    {
        rows.Add(row);
        byId.Add(row.Id, row);
        Index(row);
    }

    public void Remove(SandboxDotsAsset row)
    {
        SetSerialNumber(row, null);
        byId.Remove(row.Id);
        rows.RemoveAt(rows.BinarySearch(row, ById));
    }

    public void SetSerialNumber(SandboxDotsAsset row, string? serialNumber)
    {
        if (Key(row) is { } before)
            bySerialNumber[before].Remove(row);
        row.SerialNumber = serialNumber;
        Index(row);
    }

    private void Index(SandboxDotsAsset row)
    {
        if (Key(row) is not { } key)
            return;
        if (!bySerialNumber.TryGetValue(key, out var rowsOfKey))
            bySerialNumber[key] = rowsOfKey = [];
        rowsOfKey.Add(row);
    }

    private static string? Key(SandboxDotsAsset row) => string.IsNullOrWhiteSpace(row.SerialNumber) ? null : row.SerialNumber.Trim();
}
