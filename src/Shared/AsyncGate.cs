namespace Shared;

/// <summary>Lets a fixed number of callers in at a time; the others wait in the order in which they came.</summary>
/// <remarks>
/// A waiter resumes on the thread that left, never on the pool, so that a seeded replay can follow it. Safe for use by many threads.
/// </remarks>
internal sealed class AsyncGate(int places)
{
    [ThreadStatic]
    private static Queue<TaskCompletionSource>? resuming;

    private readonly Lock sync = new();
    private readonly LinkedList<TaskCompletionSource> waiters = new();
    private int free = places;

    /// <summary>Waits for a place; dispose what it returns to leave.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before a place was free. No place is taken then.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource> waiter;
        lock (sync)
        {
            if (free > 0)
            {
                free--;
                return new Place(this);
            }

            waiter = waiters.AddLast(new TaskCompletionSource());
        }

        using (cancellationToken.UnsafeRegister(_ => Abandon(waiter, cancellationToken), null))
            await waiter.Value.Task.ConfigureAwait(false);

        return new Place(this);
    }

    private void Abandon(LinkedListNode<TaskCompletionSource> waiter, CancellationToken cancellationToken)
    {
        lock (sync)
        {
            if (waiter.List is null)
                return;

            waiters.Remove(waiter);
        }

        waiter.Value.SetCanceled(cancellationToken);
    }

    private void Leave()
    {
        TaskCompletionSource next;
        lock (sync)
        {
            if (waiters.First is not { } first)
            {
                free++;
                return;
            }

            waiters.RemoveFirst();
            next = first.Value;
        }

        Resume(next);
    }

    // A waiter that leaves at once would resume the next one on top of its own stack, and ten thousand of them would overflow it:
    // only the outermost call on a thread resumes, the inner ones queue.
    private static void Resume(TaskCompletionSource waiter)
    {
        if (resuming is not null)
        {
            resuming.Enqueue(waiter);
            return;
        }

        resuming = new Queue<TaskCompletionSource>([waiter]);
        try
        {
            while (resuming.TryDequeue(out var next))
                next.SetResult();
        }
        finally
        {
            resuming = null;
        }
    }

    private sealed class Place(AsyncGate gate) : IDisposable
    {
        private AsyncGate? gate = gate;

        public void Dispose() => Interlocked.Exchange(ref gate, null)?.Leave();
    }
}
