namespace Integration.Core.Ticketing;

/// <summary>The choices of a ticket and its notes, found in the target. The members mean what those of <see cref="TicketFields"/> mean.</summary>
public sealed record ResolvedTicketFields
{
    /// <summary>Gets the queue; null for none.</summary>
    public TicketChoice? Queue { get; init; }

    /// <summary>Gets the resource; null for none.</summary>
    public TicketChoice? Resource { get; init; }

    /// <summary>Gets the resource's role; null without a resource.</summary>
    public TicketChoice? Role { get; init; }

    /// <summary>Gets the priority; null when the target needs none.</summary>
    public TicketChoice? Priority { get; init; }

    /// <summary>Gets the status of a new ticket; null when the target needs none.</summary>
    public TicketChoice? Status { get; init; }

    /// <summary>Gets the status that closes a ticket; null when tickets are never closed.</summary>
    public TicketChoice? CompleteStatus { get; init; }

    /// <summary>Gets the source; null for none.</summary>
    public TicketChoice? Source { get; init; }

    /// <summary>Gets the issue type; null for none.</summary>
    public TicketChoice? IssueType { get; init; }

    /// <summary>Gets the sub-issue type; null for none.</summary>
    public TicketChoice? SubIssueType { get; init; }

    /// <summary>Gets the category; null for the target's default.</summary>
    public TicketChoice? Category { get; init; }

    /// <summary>Gets the type of notes; null when the target needs none.</summary>
    public TicketChoice? NoteType { get; init; }

    /// <summary>Gets who may read notes; null when the target needs none.</summary>
    public TicketChoice? Publish { get; init; }
}
