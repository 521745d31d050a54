namespace Integration.Core.Journal;

/// <summary>One change of an entry's state.</summary>
/// <param name="At">When.</param>
/// <param name="From">The state before; null when the entry was written down.</param>
/// <param name="To">The state after.</param>
/// <param name="Detail">What the move rests on; null when nothing was said.</param>
public sealed record JournalMove(DateTimeOffset At, JournalState? From, JournalState To, string? Detail);
