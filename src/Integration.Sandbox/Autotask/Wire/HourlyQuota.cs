namespace Integration.Sandbox.Autotask.Wire;

/// <summary>Counts the requests of the last rolling hour, by the sandbox clock.</summary>
internal sealed class HourlyQuota(SandboxClock clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> requests = new();

    public int Used
    {
        get
        {
            lock (gate)
                return Trim(clock.GetUtcNow());
        }
    }

    /// <summary>Counts one request and returns how many the hour has now.</summary>
    public int Add()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            requests.Enqueue(now);
            return Trim(now);
        }
    }

    private int Trim(DateTimeOffset now)
    {
        while (requests.TryPeek(out var oldest) && oldest <= now - Hour)
            requests.Dequeue();
        return requests.Count;
    }
}
