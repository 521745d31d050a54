namespace Integration.Core.Journal;

/// <summary>A write on its way, with its journal entry.</summary>
internal sealed class PendingWrite<TWrite, TEntry>(TWrite write, TEntry entry)
    where TEntry : JournalEntry
{
    public TWrite Write { get; } = write;

    public TEntry Entry { get; set; } = entry;

    /// <summary>Gets the outcome; null while the write is on its way.</summary>
    public WriteOutcome<TWrite>? Outcome { get; private set; }

    /// <summary>Gets or sets when the target's answer came, as a timestamp.</summary>
    public long AnsweredAt { get; set; }

    public void End(ChangeResult result, string detail, Finding? finding = null) =>
        Outcome = new WriteOutcome<TWrite>(Write, result, detail, Finding: finding, TargetId: TargetId);

    /// <summary>Ends a write that the target accepted, as its entry stands.</summary>
    public void EndAccepted() => Outcome = new WriteOutcome<TWrite>(
        Write,
        Entry.State == JournalState.Verified ? ChangeResult.Verified : ChangeResult.Unresolved,
        Entry.Detail ?? "accepted, not read back yet",
        Accepted: true,
        JournalFindings.Of(Entry),
        TargetId);

    private string? TargetId => (Entry as KeyedEntry)?.TargetId;
}
