using System.Globalization;
using Integration.Core.Billing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Reads accepted writes back together until they show, or until they no longer can.</summary>
internal sealed class SentVerifier(IBillingTarget target, JournalWriter journal, JournalOptions options, TimeProvider time, ILogger logger)
{
    private const int LongestBackOff = 16;

    /// <summary>Verifies entries in Sent.</summary>
    /// <param name="sent">The entries, each with the timestamp from which its wait counts.</param>
    /// <param name="moved">Told about every entry that moved.</param>
    /// <param name="cancellationToken">Ends the waiting; what has not shown yet stays Sent.</param>
    public async Task VerifyAsync(
        IReadOnlyCollection<(JournalEntry Entry, long Since)> sent, Action<JournalEntry> moved, CancellationToken cancellationToken)
    {
        var limit = options.ServerLimit + options.Settle;
        var wait = options.VerifyInterval;
        var open = sent.ToList();
        while (open.Count > 0)
        {
            var now = time.GetTimestamp();
            var values = await ReadBack.TryReadAsync(target, [.. open.Select(item => item.Entry)], logger, cancellationToken).ConfigureAwait(false);
            var still = new List<(JournalEntry, long)>();
            var mayStillShow = false;
            foreach (var (entry, since) in open)
            {
                var isOver = time.GetElapsedTime(since, now) >= limit;
                if (Judge(entry, values[entry.Id], isOver) is var (state, detail))
                {
                    moved(await journal.MoveAsync(entry, state, detail).ConfigureAwait(false));
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

    private static (JournalState State, string Detail)? Judge(JournalEntry entry, Reading<LineValue> reading, bool isOver)
    {
        if (!reading.TryGet(out var present))
            return null;

        var due = LineValue.After(entry);
        if (present == due)
            return (JournalState.Verified, Text($"read back as {present}"));

        return isOver ? (JournalState.Conflict, Text($"accepted, but the line shows {present} and not {due}")) : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
