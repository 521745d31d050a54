namespace Integration.Autotask.Reads;

/// <summary>What came back for a set of ids or other keys.</summary>
/// <param name="Rows">The rows of the requests that succeeded.</param>
/// <param name="Unread">The keys of the requests that failed, each with the reason.</param>
internal sealed record RowsByKey<TKey, TRow>(IReadOnlyList<TRow> Rows, IReadOnlyDictionary<TKey, string> Unread)
    where TKey : notnull;
