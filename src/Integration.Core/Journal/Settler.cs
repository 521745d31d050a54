using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Finds out what became of writes that an earlier run left open. The caller holds the run's lock; one settler lives per integration.</summary>
internal abstract class Settler<TEntry, TState>(
    ISyncStore store, ReadBack<TEntry, TState> readBack, JournalOptions options, TimeProvider time, ILogger logger)
    where TEntry : JournalEntry
{
    private static readonly JournalState[] Unsettled = [JournalState.Sending, JournalState.Sent, JournalState.Unknown];

    private readonly JournalWriter journal = new(store.Journal, time, logger);

    // The last moment at which a request could have left, as far as this process can know: the first time it saw the entry.
    private readonly Dictionary<long, long> firstSeen = [];

    /// <summary>
    /// Waits until nothing open can still take effect, reads twice, and moves every entry to Verified, Intent or Conflict.
    /// What cannot be read stays as it is for the next run, and what cannot be read at the start is not waited for.
    /// </summary>
    /// <param name="cancellationToken">Cancels the waiting. The moments from which waits count are kept for the next call.</param>
    /// <returns>A finding for every entry that is open afterwards, those in Conflict included.</returns>
    public async Task<IReadOnlyList<Finding>> SettleAsync(CancellationToken cancellationToken)
    {
        var open = await ListAsync(Unsettled, cancellationToken).ConfigureAwait(false);
        if (open.Count > 0)
            await SettleAsync(open, cancellationToken).ConfigureAwait(false);

        var left = await ListAsync(JournalMoves.Open, cancellationToken).ConfigureAwait(false);
        return [.. left.Select(JournalFindings.Of).OfType<Finding>()];
    }

    private async Task<IReadOnlyList<TEntry>> ListAsync(IReadOnlyCollection<JournalState> states, CancellationToken cancellationToken)
    {
        var entries = await store.Journal.ListAsync(states, cancellationToken).ConfigureAwait(false);
        return [.. entries.OfType<TEntry>().Where(readBack.Owns)];
    }

    private async Task SettleAsync(IReadOnlyList<TEntry> open, CancellationToken cancellationToken)
    {
        Log.Settling(logger, open.Count, options.ServerLimit + options.Settle);
        var locks = await WriteLocks.TakeAsync(store, open.Select(WriteLocks.NameOf), cancellationToken).ConfigureAwait(false);
        await using var _ = locks.ConfigureAwait(false);

        // Listed again, because whoever held a lock until now may have moved what it was writing.
        List<TEntry> mine = [];
        foreach (var entry in (await ListAsync(Unsettled, cancellationToken).ConfigureAwait(false)).Where(entry => locks.Hold(WriteLocks.NameOf(entry))))
        {
            firstSeen.TryAdd(entry.Id, time.GetTimestamp());
            mine.Add(entry.State == JournalState.Sending
                ? await journal.MoveAsync(entry, JournalState.Unknown, "the process ended while the write was under way").ConfigureAwait(false)
                : entry);
        }

        var now = await readBack.TryReadAsync(mine, logger, cancellationToken).ConfigureAwait(false);
        var readable = mine.Where(entry => now[entry.Id].IsKnown).ToLookup(entry => entry.State);
        await new SentVerifier<TEntry, TState>(readBack, journal, options, time, logger)
            .VerifyAsync([.. readable[JournalState.Sent].Select(entry => (entry, firstSeen[entry.Id]))], Forget, cancellationToken).ConfigureAwait(false);
        await SettleUnknownAsync([.. readable[JournalState.Unknown]], cancellationToken).ConfigureAwait(false);
    }

    private async Task SettleUnknownAsync(List<TEntry> unknown, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0)
            return;

        await WaitAsync(unknown, cancellationToken).ConfigureAwait(false);
        var first = await readBack.TryReadAsync(unknown, logger, cancellationToken).ConfigureAwait(false);
        await Task.Delay(options.VerifyInterval, time, cancellationToken).ConfigureAwait(false);
        var second = await readBack.TryReadAsync(unknown, logger, cancellationToken).ConfigureAwait(false);

        foreach (var entry in unknown)
        {
            if (first[entry.Id].TryGet(out var before) && second[entry.Id].TryGet(out var after))
            {
                var verdict = readBack.JudgeUnknown(entry, before, after);
                Forget(await journal.MoveAsync(entry, verdict.State, verdict.Detail, verdict.TargetId).ConfigureAwait(false));
            }
        }
    }

    private async Task WaitAsync(List<TEntry> unknown, CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        var wait = unknown.Max(entry => options.ServerLimit + options.Settle - time.GetElapsedTime(firstSeen[entry.Id], now));
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }

    private void Forget(TEntry entry) => firstSeen.Remove(entry.Id);
}
