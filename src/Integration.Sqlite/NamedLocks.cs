namespace Integration.Sqlite;

/// <summary>Locks by name inside the one process that writes to the store; the store file's own lock keeps other processes out.</summary>
internal sealed class NamedLocks
{
    private readonly Lock _sync = new();
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    public IAsyncDisposable? TryTake(IReadOnlyCollection<string> names)
    {
        lock (_sync)
        {
            if (names.Any(_held.Contains))
            {
                return null;
            }

            _held.UnionWith(names);
            return new Holder(this, [.. names]);
        }
    }

    private void Release(string[] names)
    {
        lock (_sync)
        {
            _held.ExceptWith(names);
        }
    }

    private sealed class Holder(NamedLocks locks, string[] names) : IAsyncDisposable
    {
        private string[]? _names = names;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _names, null) is { } held)
            {
                locks.Release(held);
            }

            return ValueTask.CompletedTask;
        }
    }
}
