using System.Runtime.ExceptionServices;

namespace Integration.Core.Journal;

/// <summary>One call of the target, with the gate that makes Sending durable in the middle of it.</summary>
internal sealed class WriteAttempt<TEntry>(JournalWriter journal, TimeProvider time, TEntry entry, long deadline)
    where TEntry : JournalEntry
{
    private int opened;
    private Exception? storeFailure;

    /// <summary>Gets the entry as the journal has it now.</summary>
    public TEntry Entry { get; private set; } = entry;

    /// <summary>Gets a value indicating whether the preconditions were too old when the target was ready to send.</summary>
    public bool WasTooLate { get; private set; }

    private bool MayHaveLeft => Entry.State == JournalState.Sending;

    public async Task<WriteResult> SendAsync(Func<SendGate, Task<WriteResult>> send, CancellationToken cancellationToken)
    {
        var result = await CallAsync(send, cancellationToken).ConfigureAwait(false);

        // The commit of Sending failed, so nobody knows what the store holds: the run ends, and the next one settles the entry.
        if (storeFailure is not null)
            ExceptionDispatchInfo.Throw(storeFailure);

        if (MayHaveLeft || result.Proof is not (WriteProof.Accepted or WriteProof.Uncertain))
            return result;

        // A target that says it sent without opening the gate broke its contract. Nothing it says is believed; it is read back instead.
        Entry = await journal.MoveAsync(Entry, JournalState.Sending, "the target sent without opening the gate").ConfigureAwait(false);
        return new WriteResult(WriteProof.Uncertain, $"the target sent without opening the gate: {result.Detail}");
    }

    private async Task<WriteResult> CallAsync(Func<SendGate, Task<WriteResult>> send, CancellationToken cancellationToken)
    {
        try
        {
            return await send(new SendGate(deadline, OpenAsync)).ConfigureAwait(false);
        }
        catch (Exception exception) when (MayHaveLeft)
        {
            return new WriteResult(WriteProof.Uncertain, exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new WriteResult(WriteProof.NotSent, exception.Message);
        }
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref opened, 1) == 1)
            throw new InvalidOperationException("The gate of a write opens once.");

        if (time.GetTimestamp() > deadline)
        {
            WasTooLate = true;
            throw new TimeoutException("The preconditions of the write are too old; they are read again before it is sent.");
        }

        try
        {
            Entry = await journal.MoveAsync(Entry, JournalState.Sending).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            storeFailure = exception;
            throw;
        }
    }
}
