using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>Reads together what the target shows now for many entries, and judges what that says about their writes.</summary>
internal abstract class ReadBack<TEntry, TState>
    where TEntry : JournalEntry
{
    /// <summary>Tells whether an entry of the store, which jobs share, is read back here.</summary>
    public abstract bool Owns(TEntry entry);

    /// <summary>Reads what the target shows for entries. A failure of the whole connection is an exception.</summary>
    /// <returns>A reading for each entry, by its number.</returns>
    public abstract Task<IReadOnlyDictionary<long, Reading<TState>>> ReadAsync(IReadOnlyCollection<TEntry> entries, CancellationToken cancellationToken);

    /// <summary>Judges a write that the target accepted; null while it may still show.</summary>
    public abstract Verdict? JudgeSent(TEntry entry, TState present, bool isOver);

    /// <summary>Judges a write of unknown fate by two reads after nothing can take effect any more.</summary>
    public abstract Verdict JudgeUnknown(TEntry entry, TState first, TState second);

    /// <summary>Reads as <see cref="ReadAsync"/> does, and takes a read that fails for one in which nothing could be read. Only cancellation ends it.</summary>
    public async Task<IReadOnlyDictionary<long, Reading<TState>>> TryReadAsync(
        IReadOnlyCollection<TEntry> entries, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(entries, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotReadBack(logger, entries.Count, exception.Message);
            return entries.ToDictionary(entry => entry.Id, _ => Reading.Unknown<TState>(exception.Message));
        }
    }
}
