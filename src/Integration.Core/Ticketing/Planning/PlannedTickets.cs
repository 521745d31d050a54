namespace Integration.Core.Ticketing;

/// <summary>A plan, and the episodes as they are to be saved before anything of it is written.</summary>
internal sealed record PlannedTickets
{
    public required TicketingPlan Plan { get; init; }

    /// <summary>Gets the episodes whose standing changed or that wait for a write of the plan.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    /// <summary>Gets the tickets whose activity has to be read before they may be closed. The plan leaves them alone until it was.</summary>
    public required IReadOnlyCollection<TicketId> ActivityWanted { get; init; }
}
