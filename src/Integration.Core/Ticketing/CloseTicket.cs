using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Closes a ticket that we opened and nobody touched. That is read again right before the write.</summary>
public sealed record CloseTicket : TicketingChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.TicketClose;

    /// <summary>Gets the ticket and how it ends.</summary>
    public required TicketClosing Closing { get; init; }

    /// <summary>Gets the fields that the ticket has while it is untouched.</summary>
    public required WrittenFields Written { get; init; }
}
