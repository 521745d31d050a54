namespace Integration.Core.Journal;

/// <summary>What a store and the engine need to know about a kind of write.</summary>
public static class JournalKinds
{
    /// <summary>Gets the kinds whose key may be written once and never again: creates and notes. What they write would stand there twice.</summary>
    public static IReadOnlyCollection<JournalKind> WrittenOnce { get; } =
        [JournalKind.TicketCreate, JournalKind.TicketNote, JournalKind.AlertNote, JournalKind.AssetCreate];

    /// <summary>Tells whether entries of the kind are <see cref="KeyedEntry"/>; the others are <see cref="LineEntry"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when they carry a key of their own.</returns>
    public static bool IsKeyed(this JournalKind kind) => kind is not (JournalKind.Units or JournalKind.UnitCost);

    /// <summary>Tells whether a key of the kind may be written once and never again.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for creates and notes; false for absolute writes, which may be repeated, and for units and unit costs, which have no key.</returns>
    public static bool IsWrittenOnce(this JournalKind kind) => WrittenOnce.Contains(kind);
}
