namespace Integration.Core.Ticketing;

/// <summary>Where an episode stands in the target. Only planning and applying change it; a poll never does.</summary>
public sealed record EpisodeStanding
{
    /// <summary>Gets what became of the episode.</summary>
    public EpisodeState State { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    /// <value>Null while nothing was decided.</value>
    public string? Because { get; init; }

    /// <summary>Gets the name of the rule that decided.</summary>
    /// <value>Null when none did.</value>
    public string? Rule { get; init; }

    /// <summary>Gets the key of the episode's ticket: its own, that of a ticket that followed it, or that of a digest.</summary>
    /// <value>Null without a ticket.</value>
    public string? TicketKey { get; init; }

    /// <summary>Gets the ticket.</summary>
    /// <value>Null without one.</value>
    public TicketId? Ticket { get; init; }

    /// <summary>Gets the number that people know the ticket by.</summary>
    /// <value>Null without a ticket, and until it was read.</value>
    public string? TicketNumber { get; init; }

    /// <summary>Gets when the ticket was opened, or the digest got the episode as a line.</summary>
    /// <value>Null without a ticket.</value>
    public DateTimeOffset? TicketedAt { get; init; }

    /// <summary>Gets how many tickets the episode had before this one.</summary>
    public int Ordinal { get; init; }

    /// <summary>Gets the fields of the ticket as we last wrote them.</summary>
    /// <value>Null without a ticket.</value>
    public WrittenFields? Written { get; init; }

    /// <summary>Gets the alert as the ticket and its notes tell it.</summary>
    /// <value>Null without a ticket.</value>
    public Alert? Told { get; init; }

    /// <summary>Gets a value indicating whether the ticket tells the episode's end. A line of a digest may wait for the others then.</summary>
    public bool IsEndTold { get; init; }

    /// <summary>Gets how many notes we wrote on tickets about the episode.</summary>
    public int Notes { get; init; }

    /// <summary>Gets the last write that was refused, and that nothing else took the place of.</summary>
    /// <value>Null when none was.</value>
    public WriteRefusal? Refused { get; init; }

    /// <summary>Gets what the source was told about the ticket.</summary>
    public AlertWriteBack WrittenBack { get; init; }

    /// <summary>Gets a value indicating whether we resolved the alert in the source.</summary>
    public bool IsResolvedByUs { get; init; }

    /// <summary>Gets when the last thing was done for the episode.</summary>
    /// <value>Null while something may be left to do.</value>
    public DateTimeOffset? FinishedAt { get; init; }
}
