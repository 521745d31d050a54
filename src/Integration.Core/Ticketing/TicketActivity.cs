namespace Integration.Core.Ticketing;

/// <summary>What was written on a ticket: enough to know whether a note of ours stands there, and whether anybody else wrote.</summary>
public sealed record TicketActivity
{
    /// <summary>Gets every note.</summary>
    public required IReadOnlyList<TicketEntry> Notes { get; init; }

    /// <summary>Gets every time entry.</summary>
    public required IReadOnlyList<TicketEntry> TimeEntries { get; init; }
}
