namespace Integration.Core.Ticketing;

/// <summary>What a search for a key found, among tickets of all states.</summary>
public sealed record TicketMatch
{
    /// <summary>Gets the ticket. Where several carry the key, one that is not complete goes first, then the oldest.</summary>
    /// <value>Null when no ticket carries the key.</value>
    public Ticket? Ticket { get; init; }

    /// <summary>Gets the other tickets that carry the key; empty when there are none.</summary>
    public IReadOnlyList<TicketId> Others { get; init; } = [];
}
