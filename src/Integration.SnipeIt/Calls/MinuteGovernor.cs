using Shared;
using Shared.Http;

namespace Integration.SnipeIt.Calls;

/// <summary>So many requests in any minute: a place that a request has used is free again a minute after its response.</summary>
/// <remarks>
/// The server counts when a request arrives, which is some time between its start and its response. Counting from the response holds the limit whatever
/// the network does in between, and wherever the server's minute begins.
/// </remarks>
internal sealed class MinuteGovernor : IRateGovernor
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock sync = new();
    private readonly PriorityQueue<long, long> freeAt = new();
    private readonly AsyncGate gate;
    private readonly TimeProvider timeProvider;

    public MinuteGovernor(int perMinute, TimeProvider timeProvider)
    {
        gate = new AsyncGate(perMinute);
        this.timeProvider = timeProvider;
        var now = timeProvider.GetTimestamp();
        for (var place = 0; place < perMinute; place++)
            freeAt.Enqueue(now, now);
    }

    public async ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken)
    {
        var place = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var free = Take();
        try
        {
            // A timer may be a little early.
            while (timeProvider.GetElapsedTime(timeProvider.GetTimestamp(), free) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, timeProvider, cancellationToken).ConfigureAwait(false);
            return new Turn(this, place);
        }
        catch
        {
            Leave(place, free);
            throw;
        }
    }

    private long Take()
    {
        lock (sync)
            return freeAt.Dequeue();
    }

    private void Leave(IDisposable place, long free)
    {
        lock (sync)
            freeAt.Enqueue(free, free);
        place.Dispose();
    }

    private long InAMinute() => timeProvider.GetTimestamp() + (long)(Minute.TotalSeconds * timeProvider.TimestampFrequency);

    private sealed class Turn(MinuteGovernor governor, IDisposable place) : IDisposable
    {
        private MinuteGovernor? governor = governor;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref governor, null) is { } owner)
                owner.Leave(place, owner.InAMinute());
        }
    }
}
