namespace Integration.Core.Ticketing;

/// <summary>A note to add to a ticket.</summary>
public sealed record TicketNoteDraft
{
    /// <summary>Gets the ticket.</summary>
    public required TicketId Ticket { get; init; }

    /// <summary>Gets the note's key. It stands in the text already, where <see cref="ITicketTarget.ReadActivityAsync"/> finds it again.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the title, at most 250 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the text, at most 32,000 characters of plain text with line feeds, to be written as it is.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the type of the note; null for the target's default.</summary>
    public TicketChoice? NoteType { get; init; }

    /// <summary>Gets who may read the note; null for the target's default.</summary>
    public TicketChoice? Publish { get; init; }
}
