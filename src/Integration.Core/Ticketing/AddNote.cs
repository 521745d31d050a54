namespace Integration.Core.Ticketing;

/// <summary>Adds a note to a ticket.</summary>
public sealed record AddNote : TicketingChange
{
    /// <summary>Gets the note.</summary>
    public required TicketNoteDraft Draft { get; init; }
}
