namespace Integration.Core.Assets;

/// <summary>A row of a file of assets, cells in the order of its columns.</summary>
internal sealed class CsvRow(CsvColumns columns, string[] cells)
{
    public IReadOnlyList<string> Cells => cells;

    public string this[string column] => columns.Find(column) is >= 0 and var at && at < cells.Length ? cells[at] : "";

    public Asset ToAsset() => new()
    {
        Id = new AssetId(this[CsvColumns.Id]),
        SerialNumber = Filled(CsvColumns.SerialNumber),
        Key = Filled(CsvColumns.Key),
        Tag = Filled(CsvColumns.Tag),
        Name = Filled(AssetFields.Name),
        Assignee = Filled(CsvColumns.Assignee),
        Account = Filled(CsvColumns.Account) is { } account ? new AccountId(account) : null,
        IsArchived = Filled(CsvColumns.Archived) is { } archived && SameValue.Flag("true", archived),
        Values = AssetValues.Of([.. columns.Fields.Select(field => (field, Filled(field)))]),
    };

    /// <summary>The row with other values in some columns.</summary>
    public CsvRow With(IEnumerable<AssetFieldChange> fields)
    {
        var changed = new string[columns.All.Count];
        for (var i = 0; i < changed.Length; i++)
            changed[i] = i < cells.Length ? cells[i] : "";

        foreach (var field in fields)
            changed[columns.Find(field.Field)] = field.After;

        return new CsvRow(columns, changed);
    }

    private string? Filled(string column) => this[column] is { Length: > 0 } text ? text : null;
}
