namespace Integration.Core.Ticketing;

/// <summary>What became of one alert in a plan or run. The counts of these add up to the alerts looked at.</summary>
public enum AlertOutcomeKind
{
    /// <summary>Nothing needed to be written.</summary>
    Unchanged,

    /// <summary>It got a ticket.</summary>
    Ticket,

    /// <summary>Its ticket got a note, or the source was told about its ticket.</summary>
    Note,

    /// <summary>It became a line of a digest ticket.</summary>
    DigestLine,

    /// <summary>Its ticket was closed.</summary>
    Closed,

    /// <summary>Left out on purpose: a rule creates no tickets, or the tenant's links are excluded.</summary>
    Excluded,

    /// <summary>Waits for a person: no rule matches, or the tenant has no account.</summary>
    Held,

    /// <summary>Something could not be read, or a write was refused; the next run tries again.</summary>
    Failed,

    /// <summary>A write whose fate is not settled.</summary>
    Unresolved,
}
