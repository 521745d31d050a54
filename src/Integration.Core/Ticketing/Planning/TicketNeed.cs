namespace Integration.Core.Ticketing;

/// <summary>An episode that needs a ticket: one of its own, or, in a storm, a line of a digest.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Account">The account.</param>
/// <param name="Follows">The number of the ticket that it had before; null when it had none.</param>
/// <param name="Reason">Why, as a sentence that a person understands.</param>
internal sealed record TicketNeed(Episode Episode, ActiveRule Rule, AccountId Account, string? Follows, string Reason)
{
    public int Ordinal => Episode.Standing.Ticket is null ? 0 : Episode.Standing.Ordinal + 1;
}
