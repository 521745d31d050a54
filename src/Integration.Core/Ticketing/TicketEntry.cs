namespace Integration.Core.Ticketing;

/// <summary>A note or a time entry on a ticket.</summary>
/// <param name="Text">The title and the text together; empty for a time entry without words.</param>
/// <param name="CreatorId">The id of who wrote it; null when the target does not say, and then it counts as somebody else's.</param>
public sealed record TicketEntry(string Text, string? CreatorId);
