namespace Integration.Core.Journal;

/// <summary>The moves that a journal entry may make. A store refuses every other one.</summary>
public static class JournalMoves
{
    private static readonly Dictionary<JournalState, JournalState[]> Allowed = new()
    {
        [JournalState.Intent] = [JournalState.Sending, JournalState.Refused, JournalState.DateTaken, JournalState.Superseded],
        [JournalState.Sending] = [JournalState.Sent, JournalState.Unknown, JournalState.Intent, JournalState.Refused, JournalState.DateTaken],
        [JournalState.Sent] = [JournalState.Verified, JournalState.Conflict, JournalState.Resolved],
        [JournalState.Unknown] = [JournalState.Verified, JournalState.Intent, JournalState.Conflict, JournalState.Resolved],
        [JournalState.Conflict] = [JournalState.Resolved],
        [JournalState.Verified] = [JournalState.Resolved],
    };

    /// <summary>Gets the states in which a write's fate is open: it is not written again, and its line plans nothing.</summary>
    public static IReadOnlyCollection<JournalState> Open { get; } =
        [JournalState.Sending, JournalState.Sent, JournalState.Unknown, JournalState.Conflict];

    /// <summary>Gets the states in which a write may have left us: at most one units entry of a line and date, and one of a key that is written once, is in one of them.</summary>
    public static IReadOnlyCollection<JournalState> MayHaveLeft { get; } = [.. Open, JournalState.Verified];

    /// <summary>Tells whether an entry may move from one state to another.</summary>
    /// <param name="from">The state it is in.</param>
    /// <param name="to">The state it would move to.</param>
    /// <returns>True when it may.</returns>
    public static bool Allows(JournalState from, JournalState to) => Allowed.TryGetValue(from, out var next) && next.Contains(to);
}
