namespace Integration.Autotask.Reads;

/// <summary>What came back for a set of ids.</summary>
/// <param name="Rows">The rows of the requests that succeeded.</param>
/// <param name="Unread">The ids of the requests that failed, each with the reason.</param>
internal sealed record RowsById<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyDictionary<int, string> Unread);
