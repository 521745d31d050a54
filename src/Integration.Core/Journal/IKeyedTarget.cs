namespace Integration.Core.Journal;

/// <summary>The side that a job's keyed writes go to, as the journal sees it. Each job supplies one over its own ports.</summary>
/// <remarks>
/// Registered as a keyed service of the integration it also lets a person resolve the job's entries. Implementations are safe for concurrent calls.
/// </remarks>
internal interface IKeyedTarget
{
    /// <summary>Tells whether an entry of the store, which jobs share, is this target's.</summary>
    bool Owns(KeyedEntry entry);

    /// <summary>Reads together whether the target has what entries write. A failure of the whole connection is an exception.</summary>
    /// <returns>A reading for each entry, by its number; one that is missing here counts as Unknown.</returns>
    Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken);

    /// <summary>Sends one write, once, behind the gate. Never repeats the request by itself, and never throws for what the vendor answered.</summary>
    /// <returns>What is proven about the write, with the id that the vendor gave.</returns>
    Task<WriteResult> SendAsync(KeyedWrite write, SendGate gate, CancellationToken cancellationToken);
}
