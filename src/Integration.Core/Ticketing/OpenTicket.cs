using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>Opens a ticket.</summary>
public sealed record OpenTicket : TicketingChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.TicketCreate;

    /// <summary>Gets the ticket to create.</summary>
    public required TicketDraft Draft { get; init; }

    /// <summary>Gets a value indicating whether the ticket stands for a storm: its alerts are the lines of one digest.</summary>
    public bool IsDigest { get; init; }
}
