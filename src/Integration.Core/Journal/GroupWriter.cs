using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Writes the writes of one group one by one, each on preconditions that are young enough when it leaves.</summary>
internal abstract class GroupWriter<TWrite, TEntry>(
    JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger, IReadOnlyList<PendingWrite<TWrite, TEntry>> group)
    where TEntry : JournalEntry
{
    private const int MostAttempts = 3;

    // Says why an entry may not be written, as the group was last read. Nothing seen is newer than the moment at which the read began.
    private Func<TEntry, Obstacle?>? preconditions;
    private long readAt;

    /// <summary>Gets why the target takes no writes at all.</summary>
    /// <value>Null while it does.</value>
    public string? ClosedBecause { get; private set; }

    protected IReadOnlyList<PendingWrite<TWrite, TEntry>> Group { get; } = group;

    private IEnumerable<PendingWrite<TWrite, TEntry>> Unwritten => Group.Where(item => item.Outcome is null && item.Entry.State == JournalState.Intent);

    /// <summary>Writes every item of the group. Afterwards each one is Sent or has an outcome.</summary>
    public async Task WriteAsync(Action<WriteOutcome<TWrite>> ended, CancellationToken cancellationToken)
    {
        foreach (var item in Group)
        {
            if (WaitsFor(item) is { } reason)
            {
                await SupersedeAsync(item, new Obstacle(ChangeResult.Held, reason)).ConfigureAwait(false);
            }
            else if (ClosedBecause is not null)
            {
                EndClosed(item);
            }
            else
            {
                await WriteAsync(item, cancellationToken).ConfigureAwait(false);
            }

            if (item.Outcome is not null)
                ended(item.Outcome);
        }
    }

    /// <summary>Reads together what entries rest on.</summary>
    /// <returns>Says of each of them why it may not be written; null when it may.</returns>
    protected abstract Task<Func<TEntry, Obstacle?>> ReadAsync(IReadOnlyCollection<TEntry> entries, CancellationToken cancellationToken);

    /// <summary>Sends one write, once, behind the gate.</summary>
    protected abstract Task<WriteResult> SendAsync(TWrite write, SendGate gate, CancellationToken cancellationToken);

    /// <summary>Says why an item may not be begun, because another one of the group ended; null when it may.</summary>
    protected virtual string? WaitsFor(PendingWrite<TWrite, TEntry> item) => null;

    private async Task WriteAsync(PendingWrite<TWrite, TEntry> item, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await MayWriteAsync(item, cancellationToken).ConfigureAwait(false))
                return;

            if (await TryOnceAsync(item, cancellationToken).ConfigureAwait(false) is not { } notSent)
                return;

            Log.NotSent(logger, item.Entry.About, attempt, notSent);
            if (attempt == MostAttempts)
            {
                Close(notSent);
                item.End(ChangeResult.Failed, $"Not sent: {notSent}");
                return;
            }

            await PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    // False when the item has its outcome: the run was stopped, or what it rests on does not hold or cannot be read.
    private async Task<bool> MayWriteAsync(PendingWrite<TWrite, TEntry> item, CancellationToken cancellationToken)
    {
        Obstacle? obstacle;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            obstacle = await CheckAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            EndStopped(item);
            return false;
        }
        catch (Exception exception)
        {
            Close(exception.Message);
            EndClosed(item);
            return false;
        }

        if (obstacle is { } found)
            await SupersedeAsync(item, found).ConfigureAwait(false);

        return obstacle is null;
    }

    // Null when the item is Sent or has an outcome; otherwise why nothing left, so that it may be tried again.
    private async Task<string?> TryOnceAsync(PendingWrite<TWrite, TEntry> item, CancellationToken cancellationToken)
    {
        var attempt = new WriteAttempt<TEntry>(journal, time, item.Entry, Deadline());
        WriteResult result;
        try
        {
            result = await attempt.SendAsync(gate => SendAsync(item.Write, gate, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            EndStopped(item);
            return null;
        }

        item.Entry = attempt.Entry;
        item.AnsweredAt = time.GetTimestamp();
        switch (result.Proof)
        {
            case WriteProof.NotSent:
                await MoveBackAsync(item, result.Detail).ConfigureAwait(false);
                if (attempt.WasTooLate)
                    preconditions = null;

                return result.Detail;
            case WriteProof.Accepted:
                item.Entry = await journal.MoveAsync(item.Entry, JournalState.Sent, result.Detail, result.TargetId).ConfigureAwait(false);
                return null;
            case WriteProof.DateTaken:
                await EndAsync(item, JournalState.DateTaken, ChangeResult.Failed, result.Detail).ConfigureAwait(false);
                return null;
            case WriteProof.Refused:
                await EndAsync(item, JournalState.Refused, ChangeResult.Failed, result.Detail).ConfigureAwait(false);
                return null;
            default:
                await EndAsync(item, JournalState.Unknown, ChangeResult.Unresolved, result.Detail).ConfigureAwait(false);
                return null;
        }
    }

    private async Task<Obstacle?> CheckAsync(PendingWrite<TWrite, TEntry> item, CancellationToken cancellationToken)
    {
        if (preconditions is null || time.GetTimestamp() >= Deadline())
        {
            readAt = time.GetTimestamp();
            preconditions = await ReadAsync([.. Unwritten.Select(other => other.Entry)], cancellationToken).ConfigureAwait(false);
        }

        return preconditions(item.Entry);
    }

    private async Task MoveBackAsync(PendingWrite<TWrite, TEntry> item, string detail)
    {
        if (item.Entry.State == JournalState.Sending)
            item.Entry = await journal.MoveAsync(item.Entry, JournalState.Intent, detail).ConfigureAwait(false);
    }

    private async Task SupersedeAsync(PendingWrite<TWrite, TEntry> item, Obstacle obstacle)
    {
        item.Entry = await journal.MoveAsync(item.Entry, JournalState.Superseded, obstacle.Detail, obstacle.TargetId).ConfigureAwait(false);
        item.End(obstacle.Result, obstacle.Detail);
    }

    private async Task EndAsync(PendingWrite<TWrite, TEntry> item, JournalState state, ChangeResult result, string detail)
    {
        item.Entry = await journal.MoveAsync(item.Entry, state, detail).ConfigureAwait(false);
        item.End(result, detail, JournalFindings.Of(item.Entry));
    }

    private async Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(options.VerifyInterval * attempt, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The loop sees the token and ends the item in order.
        }
    }

    private void Close(string reason)
    {
        ClosedBecause = reason;
        Log.TargetClosed(logger, reason);
    }

    private void EndClosed(PendingWrite<TWrite, TEntry> item) => item.End(ChangeResult.Held, $"The target takes no writes now: {ClosedBecause}");

    private long Deadline() => readAt + (long)(options.MaximumPreconditionAge.TotalSeconds * time.TimestampFrequency);

    private static void EndStopped(PendingWrite<TWrite, TEntry> item) =>
        item.End(ChangeResult.Held, "The run was stopped before the change was begun.");
}
