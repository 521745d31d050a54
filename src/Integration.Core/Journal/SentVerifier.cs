using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Reads accepted writes back together until they show, or until they no longer can.</summary>
internal sealed class SentVerifier<TEntry, TState>(
    ReadBack<TEntry, TState> readBack, JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger)
    where TEntry : JournalEntry
{
    private const int LongestBackOff = 16;

    /// <summary>Verifies entries in Sent.</summary>
    /// <param name="sent">The entries, each with the timestamp from which its wait counts.</param>
    /// <param name="moved">Told about every entry that moved.</param>
    /// <param name="cancellationToken">Ends the waiting; what has not shown yet stays Sent.</param>
    public async Task VerifyAsync(
        IReadOnlyCollection<(TEntry Entry, long Since)> sent, Action<TEntry> moved, CancellationToken cancellationToken)
    {
        var limit = options.ServerLimit + options.Settle;
        var wait = options.VerifyInterval;
        var open = sent.ToList();
        while (open.Count > 0)
        {
            var now = time.GetTimestamp();
            var values = await readBack.TryReadAsync([.. open.Select(item => item.Entry)], logger, cancellationToken).ConfigureAwait(false);
            var still = new List<(TEntry, long)>();
            var mayStillShow = false;
            foreach (var (entry, since) in open)
            {
                var isOver = time.GetElapsedTime(since, now) >= limit;
                if (values[entry.Id].TryGet(out var present) && readBack.JudgeSent(entry, present, isOver) is { } verdict)
                {
                    moved(await journal.MoveAsync(entry, verdict.State, verdict.Detail, verdict.TargetId).ConfigureAwait(false));
                }
                else
                {
                    still.Add((entry, since));
                    mayStillShow |= !isOver;
                }
            }

            // What cannot be read once its time is over stays Sent for the next run: only a value that was seen makes a Conflict.
            if (!mayStillShow)
                return;

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            wait = wait * 2 < options.VerifyInterval * LongestBackOff ? wait * 2 : options.VerifyInterval * LongestBackOff;
            open = still;
        }
    }
}
