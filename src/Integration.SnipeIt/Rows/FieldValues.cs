namespace Integration.SnipeIt.Rows;

/// <summary>The values of the custom fields that were asked for.</summary>
internal readonly struct FieldValues(IReadOnlyList<string> columns, string?[] values)
{
    /// <summary>Whether the asset's model has the field, so that it can be written.</summary>
    public bool Has(string column) => Find(column) is not null;

    /// <summary>The value; null when it is empty, or when the model has no such field.</summary>
    public string? this[string column] => Find(column) is { Length: > 0 } value ? value : null;

    private string? Find(string column)
    {
        for (var index = 0; index < columns?.Count; index++)
        {
            if (columns[index] == column)
                return values[index];
        }

        return null;
    }
}
