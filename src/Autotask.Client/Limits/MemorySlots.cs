using System.Collections.Concurrent;
using Shared;

namespace Autotask.Client;

/// <summary>The slots of one process.</summary>
internal sealed class MemorySlots(int places) : ISlots
{
    private readonly ConcurrentDictionary<(string IntegrationCode, string Name), AsyncGate> gates = new(new KeyComparer());

    public ValueTask<IDisposable> EnterAsync(string integrationCode, string name, CancellationToken cancellationToken) =>
        gates.GetOrAdd((integrationCode, name), static (_, places) => new AsyncGate(places), places).EnterAsync(cancellationToken);

    // Autotask takes object names in any case, and an integration code exactly.
    private sealed class KeyComparer : IEqualityComparer<(string IntegrationCode, string Name)>
    {
        public bool Equals((string IntegrationCode, string Name) x, (string IntegrationCode, string Name) y) =>
            x.IntegrationCode == y.IntegrationCode && x.Name.Equals(y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string IntegrationCode, string Name) key) =>
            HashCode.Combine(key.IntegrationCode, StringComparer.OrdinalIgnoreCase.GetHashCode(key.Name));
    }
}
