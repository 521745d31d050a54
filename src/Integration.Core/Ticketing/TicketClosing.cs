namespace Integration.Core.Ticketing;

/// <summary>A ticket to close.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Status">The status to give it, in which it is complete.</param>
/// <param name="Resolution">What ended the incident, for people.</param>
public sealed record TicketClosing(TicketId Ticket, TicketChoice Status, string Resolution);
