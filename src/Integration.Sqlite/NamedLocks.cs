namespace Integration.Sqlite;

/// <summary>Locks by name inside the one process that writes to the store; the store file's own lock keeps other processes out.</summary>
internal sealed class NamedLocks
{
    private readonly Lock sync = new();
    private readonly HashSet<string> held = new(StringComparer.Ordinal);

    public IAsyncDisposable? TryTake(IReadOnlyCollection<string> names)
    {
        lock (sync)
        {
            if (names.Any(held.Contains))
                return null;

            held.UnionWith(names);
            return new Holder(this, [.. names]);
        }
    }

    private void Release(string[] names)
    {
        lock (sync)
        {
            held.ExceptWith(names);
        }
    }

    private sealed class Holder(NamedLocks locks, string[] names) : IAsyncDisposable
    {
        private string[]? names = names;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref names, null) is { } mine)
                locks.Release(mine);

            return ValueTask.CompletedTask;
        }
    }
}
