using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Moves entries durably and tells the log. Moves are not cancelled: what happened to a write is written down whatever stops the run.</summary>
internal sealed class JournalWriter(IJournalStore journal, TimeProvider time, ILogger logger)
{
    /// <returns>The entry as the journal has it now.</returns>
    public async Task<TEntry> MoveAsync<TEntry>(TEntry entry, JournalState to, string? detail = null, string? targetId = null)
        where TEntry : JournalEntry
    {
        var at = time.GetUtcNow();
        await journal.MoveAsync(entry.Id, entry.State, to, detail, at, targetId, CancellationToken.None).ConfigureAwait(false);
        Log.Moved(logger, entry.Id, entry.About, entry.State, to, detail);
        if (to == JournalState.Conflict)
            Log.Conflict(logger, entry.Id, entry.About, detail);

        JournalEntry moved = entry with { State = to, Detail = detail ?? entry.Detail, At = at };
        return (TEntry)(moved is KeyedEntry keyed && targetId is not null ? keyed with { TargetId = targetId } : moved);
    }
}
