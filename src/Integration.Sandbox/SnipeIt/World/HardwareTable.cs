namespace Integration.Sandbox.SnipeIt.World;

/// <summary>The assets in the order of their ids, with indexes over tag and serial number, both without case as the database compares them.</summary>
internal sealed class HardwareTable
{
    private readonly List<SandboxHardware> rows = [];
    private readonly Dictionary<string, List<SandboxHardware>> byTag = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<SandboxHardware>> bySerial = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SandboxHardware> Rows => rows;

    public SandboxHardware? Find(long id) => id > 0 && id <= rows.Count ? rows[(int)id - 1] : null;

    public IReadOnlyList<SandboxHardware> WithTag(string tag) => byTag.GetValueOrDefault(tag) ?? [];

    public IReadOnlyList<SandboxHardware> WithSerial(string serial) => bySerial.GetValueOrDefault(serial) ?? [];

    public SandboxHardware Add(DateTimeOffset createdAt)
    {
        var row = new SandboxHardware(rows.Count + 1, createdAt);
        rows.Add(row);
        return row;
    }

    public void SetTag(SandboxHardware row, string tag)
    {
        Move(byTag, row, row.AssetTag, tag);
        row.AssetTag = tag;
    }

    public void SetSerial(SandboxHardware row, string? serial)
    {
        Move(bySerial, row, row.Serial, serial);
        row.Serial = serial;
    }

    private static void Move(Dictionary<string, List<SandboxHardware>> index, SandboxHardware row, string? from, string? to)
    {
        if (!string.IsNullOrEmpty(from) && index.TryGetValue(from, out var before))
            before.Remove(row);
        if (string.IsNullOrEmpty(to))
            return;
        if (!index.TryGetValue(to, out var after))
            index[to] = after = [];
        after.Add(row);
    }
}
