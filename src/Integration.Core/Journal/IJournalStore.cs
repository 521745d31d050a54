namespace Integration.Core.Journal;

/// <summary>Keeps the journal. Every method is durable when its task ends: a power cut right after does not undo it.</summary>
public interface IJournalStore
{
    /// <summary>
    /// Writes intents down, in one transaction. An older entry of the same kind, and of the same line and date or the same key, that is still
    /// Intent becomes Superseded.
    /// </summary>
    /// <typeparam name="TEntry">The entries: <see cref="LineEntry"/>, <see cref="KeyedEntry"/>, or both.</typeparam>
    /// <param name="intents">The intents; their <see cref="JournalEntry.Id"/> is ignored.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The entries with their ids, in the order given.</returns>
    /// <exception cref="WriteTakenException">
    /// A units entry of the same line and date, or an entry with the same key of a kind written once, may have left us already. Nothing was
    /// written down.
    /// </exception>
    Task<IReadOnlyList<TEntry>> AddAsync<TEntry>(IReadOnlyList<TEntry> intents, CancellationToken cancellationToken = default)
        where TEntry : JournalEntry;

    /// <summary>Moves an entry from one state to another and appends the move to its history.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="from">The state it must be in.</param>
    /// <param name="to">The state it moves to.</param>
    /// <param name="detail">What the move rests on; null keeps the last detail.</param>
    /// <param name="at">When.</param>
    /// <param name="targetId">
    /// What the vendor calls what was written; only for a <see cref="KeyedEntry"/>. Null keeps what is known, but a Resolved entry has only what a
    /// person accepted.
    /// </param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when the move is durable.</returns>
    /// <exception cref="InvalidOperationException">The entry is not in <paramref name="from"/>, or <see cref="JournalMoves"/> does not allow the move.</exception>
    /// <exception cref="WriteTakenException">Another entry for what may be written once may have left us.</exception>
    Task MoveAsync(
        long id,
        JournalState from,
        JournalState to,
        string? detail,
        DateTimeOffset at,
        string? targetId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Records the value that a person accepts as the baseline of a <see cref="LineEntry"/>'s line: Conflict becomes Resolved, Verified stays.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="value">The accepted units or unit cost.</param>
    /// <param name="detail">Who accepted it, and why.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when the value is durable.</returns>
    /// <exception cref="InvalidOperationException">The entry is neither in Conflict nor Verified nor Resolved, or it is of no line.</exception>
    Task AcceptAsync(long id, decimal value, string detail, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Lists entries in the given states, oldest first.</summary>
    /// <param name="states">The states; empty for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The entries.</returns>
    Task<IReadOnlyList<JournalEntry>> ListAsync(IReadOnlyCollection<JournalState> states, CancellationToken cancellationToken = default);

    /// <summary>Finds an entry.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The entry, or null when there is none.</returns>
    Task<JournalEntry?> FindAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries of a plan, oldest first.</summary>
    /// <param name="planHash">The plan's hash, whole.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The entries in all states.</returns>
    Task<IReadOnlyList<JournalEntry>> ListByPlanAsync(string planHash, CancellationToken cancellationToken = default);

    /// <summary>Lists, for all lines, what the units and unit costs on or after a day follow from.</summary>
    /// <remarks>
    /// That is every entry that takes effect on or after the day; and of those before it: every one whose fate is open, every one with an
    /// accepted value, for each line and kind the last written one by date, and every one written down or verified later than the first of
    /// the written ones already named, because a change that is written later but dated earlier moves the days after it too.
    /// </remarks>
    /// <param name="from">The day.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Entries in Sending, Sent, Unknown, Verified, Conflict, Resolved or DateTaken, by line, oldest date first.</returns>
    Task<ILookup<ContractLineId, LineEntry>> ListByLineAsync(DateOnly from, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries of one kind that carry any of the keys, oldest first.</summary>
    /// <param name="kind">The kind, one that <see cref="JournalKinds.IsKeyed"/>.</param>
    /// <param name="keys">The keys; any number.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The entries in all states, by key.</returns>
    Task<ILookup<string, KeyedEntry>> ListByKeysAsync(
        JournalKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Lists the moves of one entry, oldest first.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The moves.</returns>
    Task<IReadOnlyList<JournalMove>> ListMovesAsync(long id, CancellationToken cancellationToken = default);
}
