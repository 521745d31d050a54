using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>One typed write of a plan, with what it rests on.</summary>
public abstract record TicketingChange : KeyedWrite
{
    private protected TicketingChange()
    {
    }

    /// <summary>Gets the alerts that the write is about; more than one for a digest.</summary>
    public required IReadOnlyList<AlertReference> Alerts { get; init; }

    /// <summary>Gets what the reason rests on: the rule, and what was read.</summary>
    public required string Evidence { get; init; }
}
