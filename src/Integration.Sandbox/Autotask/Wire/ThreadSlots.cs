using Integration.Sandbox.Log;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Counts the requests in flight per object; a child route counts for its parent too.</summary>
internal sealed class ThreadSlots(SandboxLog log)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> inFlight = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a slot of each object; null when one of them has none left.</summary>
    public IDisposable? TryTake(IReadOnlyList<string> objects, int slots)
    {
        lock (gate)
        {
            if (objects.Any(name => inFlight.GetValueOrDefault(name) >= slots))
                return null;
            foreach (var name in objects)
            {
                var now = inFlight[name] = inFlight.GetValueOrDefault(name) + 1;
                log.InFlight(name, now);
            }

            return new Lease(this, objects);
        }
    }

    private void Return(IReadOnlyList<string> objects)
    {
        lock (gate)
        {
            foreach (var name in objects)
                inFlight[name]--;
        }
    }

    private sealed class Lease(ThreadSlots owner, IReadOnlyList<string> objects) : IDisposable
    {
        public void Dispose() => owner.Return(objects);
    }
}
