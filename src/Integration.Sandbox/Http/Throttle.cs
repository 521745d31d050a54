namespace Integration.Sandbox.Http;

/// <summary>Counts the requests of a minute that begins with its first, by the sandbox clock.</summary>
internal sealed class Throttle(SandboxClock clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private DateTimeOffset began = DateTimeOffset.MinValue;
    private int used;

    /// <summary>Counts one request, and tells how many are left after it; below zero it is one too many.</summary>
    public (int Left, TimeSpan UntilReset) Add(int limit)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - began >= Minute)
                (began, used) = (now, 0);
            // A refused request does not count.
            if (used >= limit)
                return (-1, began + Minute - now);
            used++;
            return (limit - used, began + Minute - now);
        }
    }
}
