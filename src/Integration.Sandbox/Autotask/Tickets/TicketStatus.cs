namespace Integration.Sandbox.Autotask.Tickets;

/// <summary>The statuses that every customer seen has; all others are the customer's own.</summary>
internal static class TicketStatus
{
    public const long New = 1;

    public const long Complete = 5;
}
