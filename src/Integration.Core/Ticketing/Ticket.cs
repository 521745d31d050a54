namespace Integration.Core.Ticketing;

/// <summary>A ticket as the target shows it, as far as the engine needs it.</summary>
public sealed record Ticket
{
    /// <summary>Gets the id.</summary>
    public required TicketId Id { get; init; }

    /// <summary>Gets the number that people know the ticket by.</summary>
    public required string Number { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the key that the ticket was created with.</summary>
    /// <value>Null when it carries none, or somebody removed it.</value>
    public string? Key { get; init; }

    /// <summary>Gets the id of the status.</summary>
    /// <value>Null when it has none.</value>
    public string? Status { get; init; }

    /// <summary>Gets a value indicating whether the ticket is complete: nobody works on it any more.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Gets when the ticket was completed. An alert that repeats after this instant needs a ticket of its own.</summary>
    /// <value>Null when it is not complete, or the target does not say.</value>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Gets the id of the queue.</summary>
    /// <value>Null for none.</value>
    public string? Queue { get; init; }

    /// <summary>Gets the id of the resource that the ticket is assigned to.</summary>
    /// <value>Null for none.</value>
    public string? Resource { get; init; }

    /// <summary>Gets the id of the priority.</summary>
    /// <value>Null for none.</value>
    public string? Priority { get; init; }

    /// <summary>Gets the id of who created the ticket. Of a ticket of ours that is the connection's own user, whose notes do not count as somebody else's.</summary>
    /// <value>Null when the target does not say; then nobody's notes count as ours.</value>
    public string? CreatorId { get; init; }
}
