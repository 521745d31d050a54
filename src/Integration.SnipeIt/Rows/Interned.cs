namespace Integration.SnipeIt.Rows;

/// <summary>Keeps one instance of each row, for all that refer to it.</summary>
internal sealed class Interned<TRow>
    where TRow : class, IRow
{
    private readonly Dictionary<long, TRow> rows = [];

    /// <summary>The first that was equal; a row whose name was changed in between is one of its own.</summary>
    public TRow Of(TRow row)
    {
        if (rows.TryGetValue(row.Id, out var first) && first.Equals(row))
            return first;
        return rows[row.Id] = row;
    }
}

/// <summary>Keeps one instance of texts that many rows have, such as versions; texts that differ everywhere are not worth it.</summary>
internal sealed class InternedTexts
{
    private const int Most = 4096;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    public string? Of(string? text)
    {
        if (text is null)
            return null;
        if (texts.TryGetValue(text, out var first))
            return first;
        if (texts.Count < Most)
            texts.Add(text, text);
        return text;
    }
}
