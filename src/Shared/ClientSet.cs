namespace Shared;

/// <summary>Clients by name, each disposed when it goes. Safe for use by many threads.</summary>
internal sealed class ClientSet<TClient> : IDisposable
    where TClient : class, IDisposable
{
    private readonly Lock sync = new();
    private readonly Dictionary<string, TClient> clients = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names
    {
        get
        {
            lock (sync)
                return [.. clients.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Takes the client over: one that cannot be added is disposed.</summary>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public TClient Add(string name, TClient client)
    {
        lock (sync)
        {
            if (!string.IsNullOrEmpty(name) && clients.TryAdd(name, client))
                return client;
        }

        client.Dispose();
        ArgumentException.ThrowIfNullOrEmpty(name);
        throw new ArgumentException($"There is a connection '{name}' already. Remove it first.", nameof(name));
    }

    public TClient? Find(string name)
    {
        lock (sync)
            return clients.GetValueOrDefault(name);
    }

    public bool Remove(string name)
    {
        TClient? removed;
        lock (sync)
        {
            if (!clients.Remove(name, out removed))
                return false;
        }

        removed.Dispose();
        return true;
    }

    public void Dispose()
    {
        foreach (var name in Names)
            Remove(name);
    }
}
