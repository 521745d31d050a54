using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>The life that every write of a plan has: in groups under their locks, intended, re-read, written one by one, read back together.</summary>
/// <remarks>A write that fails is an outcome. An exception means that the store or the whole connection failed; the journal is right nevertheless.</remarks>
internal abstract class GroupApplier<TWrite, TEntry>(ISyncStore store, JournalOptions options, TimeProvider time, ILogger logger)
    where TWrite : class
    where TEntry : JournalEntry
{
    private const int LargestGroup = 25;

    protected ISyncStore Store { get; } = store;

    protected JournalOptions Options { get; } = options;

    protected TimeProvider Time { get; } = time;

    protected ILogger Logger { get; } = logger;

    protected JournalWriter Journal { get; } = new(store.Journal, time, logger);

    /// <summary>Applies writes.</summary>
    /// <param name="writes">The writes; every one of them is approved.</param>
    /// <param name="planHash">The hash of their plan.</param>
    /// <param name="runId">The run.</param>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the work without an exception: the write in hand is finished or parked, the others are Held.</param>
    /// <returns>An outcome for every write.</returns>
    public async Task<IReadOnlyList<WriteOutcome<TWrite>>> ApplyAsync(
        IReadOnlyList<TWrite> writes, string planHash, string runId, IProgress<ApplyProgress>? progress, CancellationToken cancellationToken)
    {
        await SupersedeLeftoversAsync().ConfigureAwait(false);

        var run = new ApplyRun<TWrite>(writes.Count, progress, OnEnded);
        foreach (var group in GroupsOf(writes, Math.Clamp(Options.GroupSize, 1, LargestGroup)))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                run.Hold(group, "The run was stopped before the change was begun.");
            }
            else if (run.ClosedBecause is not null)
            {
                run.Hold(group, $"The target takes no writes now: {run.ClosedBecause}");
            }
            else
            {
                await ApplyGroupAsync(run, group, (write, now) => Intent(write, planHash, runId, now), cancellationToken).ConfigureAwait(false);
            }
        }

        return run.Outcomes;
    }

    /// <summary>Cuts writes into groups that are re-read, written and verified together.</summary>
    protected abstract IEnumerable<IReadOnlyList<TWrite>> GroupsOf(IReadOnlyList<TWrite> writes, int size);

    /// <summary>Names what a write's lock is about, for a person.</summary>
    protected abstract (string Name, string Holds) LockOf(TWrite write);

    protected abstract TEntry Intent(TWrite write, string planHash, string runId, DateTimeOffset now);

    /// <summary>Tells whether an entry of the store, which jobs share, is of this applier's kind.</summary>
    protected abstract bool Owns(TEntry entry);

    /// <summary>Asks the journal about a group, once its locks are held.</summary>
    /// <returns>Answers for each write with its outcome; null when it may be written.</returns>
    protected abstract Task<Func<TWrite, WriteOutcome<TWrite>?>> AskJournalAsync(IReadOnlyList<TWrite> group);

    protected abstract GroupWriter<TWrite, TEntry> WriterOf(IReadOnlyList<PendingWrite<TWrite, TEntry>> group);

    protected abstract Task ReadBackAsync(IReadOnlyCollection<(TEntry Entry, long Since)> sent, Action<TEntry> moved, CancellationToken cancellationToken);

    protected virtual void OnEnded(WriteOutcome<TWrite> outcome)
    {
    }

    protected virtual void OnGroupEnded(IReadOnlyList<PendingWrite<TWrite, TEntry>> group)
    {
    }

    // Nothing of an Intent has left us, and only this plan may be written now. One that somebody is writing is under a lock.
    private async Task SupersedeLeftoversAsync()
    {
        var leftovers = await ListIntentsAsync().ConfigureAwait(false);
        if (leftovers.Count == 0)
            return;

        var locks = await WriteLocks.TakeAsync(Store, leftovers.Select(WriteLocks.NameOf), CancellationToken.None).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);
        foreach (var entry in await ListIntentsAsync().ConfigureAwait(false))
        {
            if (locks.Hold(WriteLocks.NameOf(entry)))
                await Journal.MoveAsync(entry, JournalState.Superseded, "a later plan took its place").ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<TEntry>> ListIntentsAsync()
    {
        var intents = await Store.Journal.ListAsync([JournalState.Intent], CancellationToken.None).ConfigureAwait(false);
        return [.. intents.OfType<TEntry>().Where(Owns)];
    }

    private async Task ApplyGroupAsync(
        ApplyRun<TWrite> run, IReadOnlyList<TWrite> group, Func<TWrite, DateTimeOffset, TEntry> intent, CancellationToken cancellationToken)
    {
        var locks = await WriteLocks.TakeAsync(Store, group.Select(write => LockOf(write).Name), CancellationToken.None).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);

        var outcomeOf = await AskJournalAsync(group).ConfigureAwait(false);
        var ready = new List<TWrite>(group.Count);
        foreach (var write in group)
        {
            if (!locks.Hold(LockOf(write).Name))
            {
                run.Hold([write], $"Another writer holds {LockOf(write).Holds}.");
            }
            else if (outcomeOf(write) is { } outcome)
            {
                run.End(outcome);
            }
            else
            {
                ready.Add(write);
            }
        }

        var pending = await WriteIntentsAsync(run, ready, intent).ConfigureAwait(false);
        if (pending.Count == 0)
            return;

        var writer = WriterOf(pending);
        await writer.WriteAsync(run.End, cancellationToken).ConfigureAwait(false);
        run.ClosedBecause = writer.ClosedBecause;
        await ReadBackAsync(run, pending, cancellationToken).ConfigureAwait(false);
        OnGroupEnded(pending);
    }

    private async Task<IReadOnlyList<PendingWrite<TWrite, TEntry>>> WriteIntentsAsync(
        ApplyRun<TWrite> run, List<TWrite> writes, Func<TWrite, DateTimeOffset, TEntry> intent)
    {
        var now = Time.GetUtcNow();
        try
        {
            TEntry[] intents = [.. writes.Select(write => intent(write, now))];
            var entries = intents.Length == 0 ? [] : await Store.Journal.AddAsync<TEntry>(intents, CancellationToken.None).ConfigureAwait(false);
            return [.. writes.Zip(entries, (write, entry) => new PendingWrite<TWrite, TEntry>(write, entry))];
        }
        catch (WriteTakenException) when (writes.Count > 1)
        {
            // One of them was written already, so each is asked for alone.
            var pending = new List<PendingWrite<TWrite, TEntry>>(writes.Count);
            foreach (var write in writes)
                pending.AddRange(await WriteIntentsAsync(run, [write], intent).ConfigureAwait(false));

            return pending;
        }
        catch (WriteTakenException exception)
        {
            run.End(new WriteOutcome<TWrite>(writes[0], ChangeResult.Stale, exception.Message));
            return [];
        }
    }

    private async Task ReadBackAsync(ApplyRun<TWrite> run, IReadOnlyList<PendingWrite<TWrite, TEntry>> group, CancellationToken cancellationToken)
    {
        var sent = group.Where(item => item.Entry.State == JournalState.Sent).ToDictionary(item => item.Entry.Id);
        run.Accept(sent.Count);
        try
        {
            await ReadBackAsync([.. sent.Values.Select(item => (item.Entry, item.AnsweredAt))], End, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What has not shown yet stays Sent; the next run reads it back.
        }

        foreach (var item in sent.Values.ToList())
            End(item.Entry);

        void End(TEntry entry)
        {
            sent.Remove(entry.Id, out var item);
            item!.Entry = entry;
            item.EndAccepted();
            run.End(item.Outcome!);
        }
    }
}
