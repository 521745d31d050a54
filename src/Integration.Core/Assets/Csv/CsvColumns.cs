namespace Integration.Core.Assets;

/// <summary>The columns of a file of assets. Those that are not known belong to people, and stay as they are.</summary>
internal sealed class CsvColumns
{
    public const string Id = "id";
    public const string SerialNumber = "serialNumber";
    public const string Key = "key";
    public const string Tag = "tag";
    public const string Account = "account";
    public const string Assignee = "assignee";
    public const string Archived = "archived";

    private static readonly string[] Known = [Id, SerialNumber, Key, Tag, Account, Assignee, Archived];

    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FormatException">A column is missing or named twice.</exception>
    public CsvColumns(IReadOnlyList<string> names)
    {
        All = names;
        for (var i = 0; i < names.Count; i++)
        {
            if (!positions.TryAdd(names[i].Trim(), i))
                throw new FormatException($"Column '{names[i]}' stands there twice.");
        }

        foreach (var needed in (string[])[Id, SerialNumber, Key])
        {
            if (Find(needed) < 0)
                throw new FormatException($"Column '{needed}' is missing.");
        }

        Fields = [.. names.Select(name => name.Trim()).Where(name => !Known.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>Gets the columns that may be fields of assets.</summary>
    public IReadOnlyList<string> Fields { get; }

    public static CsvColumns Of(IEnumerable<string> fields) => new([Id, Tag, SerialNumber, Key, Account, .. fields, Assignee, Archived]);

    public int Find(string column) => positions.TryGetValue(column, out var at) ? at : -1;
}
