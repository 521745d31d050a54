namespace Integration.Core.Ticketing;

/// <summary>What became of one episode of an alert in a plan or run.</summary>
public sealed record AlertOutcome
{
    /// <summary>Gets the episode's key.</summary>
    public required string Episode { get; init; }

    /// <summary>Gets the alert as last seen.</summary>
    public required Alert Alert { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    /// <value>The tenant's id when the name is not known.</value>
    public required string TenantName { get; init; }

    /// <summary>Gets what became of it.</summary>
    public required AlertOutcomeKind Kind { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets a value indicating whether it is held because a person rejected what would have been written, so that nobody has to be asked.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Gets the rule that decided.</summary>
    /// <value>Null when none did.</value>
    public string? Rule { get; init; }

    /// <summary>Gets the account.</summary>
    /// <value>Null when the tenant has none.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the ticket.</summary>
    /// <value>Null without one.</value>
    public TicketId? Ticket { get; init; }

    /// <summary>Gets the number that people know the ticket by.</summary>
    /// <value>Null without a ticket, and until it was read.</value>
    public string? TicketNumber { get; init; }
}
