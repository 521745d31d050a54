using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Adds a note to an alert in the source.</summary>
public sealed record NoteAlert : TicketingChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.AlertNote;

    /// <summary>Gets the note.</summary>
    public required AlertNote Note { get; init; }
}
