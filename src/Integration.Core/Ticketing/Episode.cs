namespace Integration.Core.Ticketing;

/// <summary>One stretch of an alert being open. An alert that opens again after it ended begins another.</summary>
public sealed record Episode
{
    /// <summary>Gets the key: the source's prefix, and a hash of the tenant, the alert and <see cref="OpenedAt"/>. It never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the alert as last seen.</summary>
    public required Alert Alert { get; init; }

    /// <summary>Gets when the episode began: its earliest occurrence after the alert's previous episode, else the last occurrence known when it was first seen, else that moment.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Gets when a poll first saw it.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>Gets how often the condition was noticed in the episode, as far as it was known when it was first seen.</summary>
    /// <value>Null when the source keeps no occurrences.</value>
    public int? Occurrences { get; init; }

    /// <summary>Gets when a poll first saw that it was over.</summary>
    /// <value>Null while it lasts.</value>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets a value indicating whether the source lost the alert without saying how it ended. Its ticket gets a note and is never closed.</summary>
    public bool IsVanished { get; init; }

    /// <summary>Gets where the episode stands in the target.</summary>
    public EpisodeStanding Standing { get; init; } = new();

    /// <summary>Gets the standing that follows from a write under way.</summary>
    /// <value>Null when no write is.</value>
    public PendingStanding? Pending { get; init; }
}
