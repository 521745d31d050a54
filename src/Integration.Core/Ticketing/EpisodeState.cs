namespace Integration.Core.Ticketing;

/// <summary>What became of an episode so far.</summary>
public enum EpisodeState
{
    /// <summary>Nothing was decided or written yet.</summary>
    Waiting,

    /// <summary>No rule matches, or the tenant has no account: a person has to decide.</summary>
    Held,

    /// <summary>Left out on purpose: a rule creates no tickets, or the tenant's links are excluded.</summary>
    Excluded,

    /// <summary>It has a ticket of its own.</summary>
    Ticketed,

    /// <summary>It is a line of a digest ticket.</summary>
    Digested,
}
