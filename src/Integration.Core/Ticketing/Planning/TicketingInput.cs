namespace Integration.Core.Ticketing;

/// <summary>Everything that a plan follows from.</summary>
internal sealed record TicketingInput
{
    /// <summary>The present.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TicketingOptions Options { get; init; }

    public required RuleBook Rules { get; init; }

    public required TicketKeys Keys { get; init; }

    /// <summary>The unfinished episodes, and the finished ones of the present storm window.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    /// <summary>The names of the tenants.</summary>
    public required IReadOnlyDictionary<TenantId, string> Tenants { get; init; }

    /// <summary>The accounts of the tenants.</summary>
    public required TenantAccounts Accounts { get; init; }

    /// <summary>The tickets of the unfinished episodes.</summary>
    public required IReadOnlyDictionary<TicketId, Reading<Ticket?>> Tickets { get; init; }

    /// <summary>What was written on the tickets that a plan would close.</summary>
    public IReadOnlyDictionary<TicketId, Reading<TicketActivity>> Activity { get; init; } = new Dictionary<TicketId, Reading<TicketActivity>>();

    /// <summary>The keys of the tickets that this run opened: what they show now is what the target made of what we wrote.</summary>
    public IReadOnlySet<string> OpenedNow { get; init; } = new HashSet<string>();
}
