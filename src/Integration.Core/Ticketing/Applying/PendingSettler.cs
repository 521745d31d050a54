using Integration.Core.Journal;
using Integration.Core.Storage;

namespace Integration.Core.Ticketing;

/// <summary>Lets episodes stand as the journal says about the writes that they wait for. It alone decides, in a run and after a crash.</summary>
internal sealed class PendingSettler(ISyncStore store)
{
    /// <summary>Settles the episodes whose writes have ended, and saves them. Those whose writes are open go on waiting.</summary>
    /// <returns>The episodes that changed.</returns>
    public async Task<IReadOnlyList<Episode>> SettleAsync(IEnumerable<Episode> episodes, CancellationToken cancellationToken)
    {
        var settled = new List<Episode>();
        foreach (var kind in episodes.Where(episode => episode.Pending is not null).GroupBy(episode => episode.Pending!.Kind))
        {
            string[] keys = [.. kind.Select(episode => episode.Pending!.Key).Distinct(StringComparer.Ordinal)];
            var entries = await store.Journal.ListByKeysAsync(kind.Key, keys, cancellationToken).ConfigureAwait(false);
            settled.AddRange(kind.Select(episode => Settle(episode, [.. entries[episode.Pending!.Key]])).OfType<Episode>());
        }

        if (settled.Count > 0)
            await store.Alerts.SaveAsync(settled, cancellationToken).ConfigureAwait(false);

        return settled;
    }

    // Null while the write's fate is open.
    private static Episode? Settle(Episode episode, IReadOnlyList<KeyedEntry> entries)
    {
        if (entries.FirstOrDefault(IsThere) is { } written)
            return PendingWrites.Commit(episode, written.TargetId);

        if (entries.Any(entry => JournalMoves.Open.Contains(entry.State)))
            return null;

        return entries is [.., { State: JournalState.Refused } refused]
            ? PendingWrites.Refuse(episode, refused.At, refused.Detail ?? "it did not say why")
            : PendingWrites.Drop(episode);
    }

    // An entry that was not sent because its key was found, or that a person accepted, has the id of what is there.
    private static bool IsThere(KeyedEntry entry) =>
        entry.State == JournalState.Verified || (entry is { State: JournalState.Superseded or JournalState.Resolved, TargetId: not null });
}
