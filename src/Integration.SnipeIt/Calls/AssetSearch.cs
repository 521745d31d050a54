using System.Globalization;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Calls;

/// <summary>What assets are looked for by: a serial number, or the value of a custom field.</summary>
internal sealed record AssetSearch
{
    // The database compares without case and accents.
    private const CompareOptions AsTheDatabase = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private readonly string value;
    private readonly string? column;

    private AssetSearch(string value, string? column)
    {
        // Without a value the server would list everything.
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        this.value = value.Trim();
        this.column = column;
    }

    /// <summary>What is compared, for people.</summary>
    public string Field => column ?? "serial number";

    /// <summary>The part of a list's query that asks for it.</summary>
    public string Query => $"{column ?? "serial"}={Uri.EscapeDataString(value)}";

    public static AssetSearch BySerial(string serial) => new(serial, column: null);

    public static AssetSearch ByField(string column, string value) => new(value, column);

    public bool Matches(Asset asset) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare((column is null ? asset.Serial : asset.Fields[column])?.Trim(), value, AsTheDatabase) == 0;

    /// <summary>The columns to be read, so that what comes can be told from what does not match.</summary>
    public IReadOnlyList<string> ColumnsWith(IReadOnlyList<string> columns) => column is null || columns.Contains(column) ? columns : [.. columns, column];
}
