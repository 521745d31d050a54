using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Moves entries durably and tells the log. Moves are not cancelled: what happened to a write is written down whatever stops the run.</summary>
internal sealed class JournalWriter(IJournalStore journal, TimeProvider time, ILogger logger)
{
    public async Task<JournalEntry> MoveAsync(JournalEntry entry, JournalState to, string? detail = null)
    {
        var at = time.GetUtcNow();
        await journal.MoveAsync(entry.Id, entry.State, to, detail, at, CancellationToken.None).ConfigureAwait(false);
        Log.Moved(logger, entry.Id, entry.Line, entry.State, to, detail);
        if (to == JournalState.Conflict)
            Log.Conflict(logger, entry.Id, entry.Line, detail);

        return entry with { State = to, Detail = detail ?? entry.Detail, At = at };
    }
}
