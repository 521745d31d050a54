using Integration.Core.Billing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Writes the changes of one group one by one, each on preconditions that are young enough when it leaves.</summary>
internal sealed class GroupWriter(
    IBillingTarget target, JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger, IReadOnlyList<PendingChange> group)
{
    private const int MostAttempts = 3;

    private Preconditions? preconditions;

    /// <summary>Gets why the target takes no writes at all.</summary>
    /// <value>Null while it does.</value>
    public string? ClosedBecause { get; private set; }

    private IEnumerable<PendingChange> Unwritten => group.Where(item => item.Outcome is null && item.Entry.State == JournalState.Intent);

    /// <summary>Writes every change of the group. Afterwards each one is Sent or has an outcome.</summary>
    public async Task WriteAsync(Action<PendingChange> ended, CancellationToken cancellationToken)
    {
        foreach (var item in group)
        {
            if (group.Any(other => other.Change.Line == item.Change.Line && other.Outcome is not null))
            {
                await SupersedeAsync(item, ChangeResult.Held, "Another change of the line has to end first.").ConfigureAwait(false);
            }
            else if (ClosedBecause is not null)
            {
                item.Outcome = Closed(item);
            }
            else
            {
                await WriteAsync(item, cancellationToken).ConfigureAwait(false);
            }

            if (item.Outcome is not null)
                ended(item);
        }
    }

    private async Task WriteAsync(PendingChange item, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await MayWriteAsync(item, cancellationToken).ConfigureAwait(false))
                return;

            if (await TryOnceAsync(item, cancellationToken).ConfigureAwait(false) is not { } notSent)
                return;

            Log.NotSent(logger, item.Change.Line, attempt, notSent);
            if (attempt == MostAttempts)
            {
                Close(notSent);
                item.Outcome = new ChangeOutcome(item.Change, ChangeResult.Failed, $"Not sent: {notSent}");
                return;
            }

            await PauseAsync(attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    // False when the change has its outcome: the run was stopped, or what it rests on does not hold or cannot be read.
    private async Task<bool> MayWriteAsync(PendingChange item, CancellationToken cancellationToken)
    {
        (ChangeResult Result, string Detail)? obstacle;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            obstacle = await CheckAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            item.Outcome = Stopped(item);
            return false;
        }
        catch (Exception exception)
        {
            Close(exception.Message);
            item.Outcome = Closed(item);
            return false;
        }

        if (obstacle is var (result, detail))
            await SupersedeAsync(item, result, detail).ConfigureAwait(false);

        return obstacle is null;
    }

    // Null when the change is Sent or has an outcome; otherwise why nothing left, so that it may be tried again.
    private async Task<string?> TryOnceAsync(PendingChange item, CancellationToken cancellationToken)
    {
        var attempt = new WriteAttempt(journal, time, item.Entry, Deadline(preconditions!.ReadAt));
        WriteResult result;
        try
        {
            result = await attempt.SendAsync(target, item.Change, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            item.Outcome = Stopped(item);
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
                item.Entry = await journal.MoveAsync(item.Entry, JournalState.Sent, result.Detail).ConfigureAwait(false);
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

    private async Task<(ChangeResult Result, string Detail)?> CheckAsync(PendingChange item, CancellationToken cancellationToken)
    {
        if (preconditions is null || time.GetTimestamp() >= Deadline(preconditions.ReadAt))
        {
            preconditions = await Preconditions
                .ReadAsync(target, time, [.. Unwritten.Select(other => other.Entry)], cancellationToken).ConfigureAwait(false);
        }

        return preconditions.Check(item.Entry);
    }

    private async Task MoveBackAsync(PendingChange item, string detail)
    {
        if (item.Entry.State == JournalState.Sending)
            item.Entry = await journal.MoveAsync(item.Entry, JournalState.Intent, detail).ConfigureAwait(false);
    }

    private async Task SupersedeAsync(PendingChange item, ChangeResult result, string detail)
    {
        item.Entry = await journal.MoveAsync(item.Entry, JournalState.Superseded, detail).ConfigureAwait(false);
        item.Outcome = new ChangeOutcome(item.Change, result, detail);
    }

    private async Task EndAsync(PendingChange item, JournalState state, ChangeResult result, string detail)
    {
        item.Entry = await journal.MoveAsync(item.Entry, state, detail).ConfigureAwait(false);
        item.Outcome = new ChangeOutcome(item.Change, result, detail, Finding: JournalFindings.Of(item.Entry));
    }

    private async Task PauseAsync(int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(options.VerifyInterval * attempt, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The loop sees the token and ends the change in order.
        }
    }

    private void Close(string reason)
    {
        ClosedBecause = reason;
        Log.TargetClosed(logger, reason);
    }

    private ChangeOutcome Closed(PendingChange item) => new(item.Change, ChangeResult.Held, $"The target takes no writes now: {ClosedBecause}");

    private long Deadline(long readAt) => readAt + (long)(options.MaximumPreconditionAge.TotalSeconds * time.TimestampFrequency);

    private static ChangeOutcome Stopped(PendingChange item) => new(item.Change, ChangeResult.Held, "The run was stopped before the change was begun.");
}
