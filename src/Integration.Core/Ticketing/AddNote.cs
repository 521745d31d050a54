using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Adds a note to a ticket.</summary>
public sealed record AddNote : TicketingChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.TicketNote;

    /// <summary>Gets the note.</summary>
    public required TicketNoteDraft Draft { get; init; }
}
