using Autotask.Client;

namespace Integration.Autotask.Reads;

/// <summary>Reads rows by ids or other keys, as many to a request as Autotask takes, because requests are what its hourly quota counts.</summary>
internal static class ChunkedRead
{
    // The client's slots for one object by default; asking for more would only wait in its queue, where a limit runs.
    private const int InFlight = 2;

    public delegate IAsyncEnumerable<TRow> ListRows<TRow>(AutotaskQuery<TRow> query, AutotaskCallOptions? options, CancellationToken cancellationToken);

    /// <exception cref="AutotaskApiException">The connection failed, and not only one request.</exception>
    public static async Task<RowsByKey<TKey, TRow>> ReadAsync<TKey, TRow>(
        IEnumerable<TKey> keys,
        ListRows<TRow> list,
        Func<TKey[], AutotaskFilter<TRow>> filter,
        IReadOnlyList<AutotaskField<TRow>> fields,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var rows = new List<TRow>();
        var unread = new Dictionary<TKey, string>();
        foreach (var wave in keys.Distinct().Order().Chunk(AutotaskFilter.MaxAlternatives).Chunk(InFlight))
        {
            foreach (var (chunk, read, reason) in await Task.WhenAll(wave.Select(ReadChunkAsync)).ConfigureAwait(false))
            {
                rows.AddRange(read);
                foreach (var key in reason is null ? [] : chunk)
                    unread[key] = reason!;
            }
        }

        return new RowsByKey<TKey, TRow>(rows, unread);

        async Task<(TKey[] Chunk, IReadOnlyList<TRow> Rows, string? Reason)> ReadChunkAsync(TKey[] chunk)
        {
            // Autotask's own cursor ends with the last page; by keyset, a full last page would cost one more request to see that it is the last.
            var query = new AutotaskQuery<TRow> { Filter = filter(chunk), IncludeFields = fields, Paging = AutotaskPaging.Cursor };
            try
            {
                return (chunk, await list(query, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false), null);
            }
            catch (AutotaskApiException exception) when (!IsOfTheConnection(exception))
            {
                return (chunk, [], exception.Message);
            }
        }
    }

    /// <summary>Whether a failure would meet every other request too.</summary>
    public static bool IsOfTheConnection(AutotaskApiException exception) =>
        exception is AutotaskCredentialsException or AutotaskThrottledException || exception.RequestState == AutotaskRequestState.NotSent;
}
