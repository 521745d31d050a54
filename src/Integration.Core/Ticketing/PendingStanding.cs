using Integration.Core.Journal;

namespace Integration.Core.Ticketing;

/// <summary>A standing that an episode has once a write is verified. It is stored before the write, so that a crash after the write loses nothing.</summary>
/// <param name="Kind">What is written.</param>
/// <param name="Key">The key of the write in the journal.</param>
/// <param name="Standing">The standing then. The ticket's id is missing where the write itself gives it.</param>
public sealed record PendingStanding(JournalKind Kind, string Key, EpisodeStanding Standing);
