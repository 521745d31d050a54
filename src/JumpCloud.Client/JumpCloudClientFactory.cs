using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace JumpCloud.Client;

/// <summary>Connections that come and go while the program runs. Safe for use by many threads. Disposing it disposes them all.</summary>
/// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
/// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
/// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
public sealed class JumpCloudClientFactory(TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null) : IDisposable
{
    private readonly Lock sync = new();
    private readonly Dictionary<string, JumpCloudClient> clients = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the connections.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (sync)
                return [.. clients.Keys.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Adds a connection, with a wire of its own.</summary>
    /// <exception cref="ArgumentException">There is one of this name.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public JumpCloudClient Add(string name, JumpCloudClientOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var client = new JumpCloudClient(options, timeProvider, loggerFactory, meterFactory);
        lock (sync)
        {
            if (clients.TryAdd(name, client))
                return client;
        }

        client.Dispose();
        throw new ArgumentException($"There is a connection '{name}' already. Remove it first.", nameof(name));
    }

    /// <summary>Gets a connection, or null when there is none of this name.</summary>
    public JumpCloudClient? Find(string name)
    {
        lock (sync)
            return clients.GetValueOrDefault(name);
    }

    /// <summary>Removes and disposes a connection; calls under way with it fail. Does nothing when there is none of this name.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        JumpCloudClient? removed;
        lock (sync)
        {
            if (!clients.Remove(name, out removed))
                return false;
        }

        removed.Dispose();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var name in Names)
            Remove(name);
    }
}
