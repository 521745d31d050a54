using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Shared;

namespace Dots.Client;

/// <summary>Connections that come and go while the program runs. Safe for use by many threads. Disposing it disposes them all.</summary>
/// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
/// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
/// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
public sealed class DotsClientFactory(TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null) : IDisposable
{
    private readonly ClientSet<DotsClient> clients = new();

    /// <summary>Gets the names of the connections.</summary>
    public IReadOnlyList<string> Names => clients.Names;

    /// <summary>Adds a connection, with a wire of its own.</summary>
    /// <exception cref="ArgumentException">There is one of this name.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public DotsClient Add(string name, DotsClientOptions options) => clients.Add(name, new DotsClient(options, timeProvider, loggerFactory, meterFactory));

    /// <summary>Gets a connection, or null when there is none of this name.</summary>
    public DotsClient? Find(string name) => clients.Find(name);

    /// <summary>Removes and disposes a connection; calls under way with it fail. Does nothing when there is none of this name.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => clients.Remove(name);

    /// <inheritdoc/>
    public void Dispose() => clients.Dispose();
}
