namespace Integration.Core.Runs;

/// <summary>Runs a body over items with a bounded number in flight, on the caller's scheduler.</summary>
internal static class Workers
{
    public static async Task<TResult[]> MapAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, int degree, Func<TItem, CancellationToken, Task<TResult>> body, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        var next = -1;
        var workers = new Task[Math.Min(degree, items.Count)];
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        for (var i = 0; i < workers.Length; i++)
            workers[i] = WorkAsync();

        await Task.WhenAll(workers).ConfigureAwait(false);
        return results;

        async Task WorkAsync()
        {
            for (var i = Interlocked.Increment(ref next); i < items.Count; i = Interlocked.Increment(ref next))
            {
                try
                {
                    results[i] = await body(items[i], failed.Token).ConfigureAwait(false);
                }
                catch
                {
                    await failed.CancelAsync().ConfigureAwait(false);
                    throw;
                }
            }
        }
    }
}
