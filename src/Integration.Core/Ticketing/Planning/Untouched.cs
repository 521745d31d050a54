namespace Integration.Core.Ticketing;

/// <summary>Tells whether anybody but us has worked on a ticket.</summary>
internal static class Untouched
{
    /// <summary>Says which field is not as we last wrote it; null when all are.</summary>
    public static string? Differs(Ticket ticket, WrittenFields written) =>
        ticket.Status != written.Status ? "its status is not as we left it"
        : ticket.Queue != written.Queue ? "its queue is not as we left it"
        : ticket.Resource != written.Resource ? "its resource is not as we left it"
        : ticket.Priority != written.Priority ? "its priority is not as we left it"
        : null;

    /// <summary>Says who wrote on the ticket; null when only we did.</summary>
    public static string? Wrote(Ticket ticket, TicketActivity activity, ICollection<string> ignored)
    {
        return activity.Notes.Any(IsForeign) ? "somebody else wrote a note"
            : activity.TimeEntries.Any(IsForeign) ? "somebody entered time"
            : null;

        bool IsForeign(TicketEntry entry) => entry.CreatorId is null || (entry.CreatorId != ticket.CreatorId && !ignored.Contains(entry.CreatorId));
    }
}
