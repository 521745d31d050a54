using Integration.Core.Journal;

namespace Chaos;

/// <summary>How many kills fell in each state of the change in hand.</summary>
internal sealed class Tally
{
    public static readonly JournalState[] States =
        [JournalState.Intent, JournalState.Sending, JournalState.Sent, JournalState.Unknown, JournalState.Verified];

    private readonly Dictionary<JournalState, int> counts = States.ToDictionary(state => state, _ => 0);

    public int Kills { get; private set; }

    public int BeforeAnyMove { get; private set; }

    public bool HasEveryState => counts.Values.All(count => count > 0);

    /// <summary>Counts a kill.</summary>
    /// <param name="state">The state of the change that moved last; null when the run had moved none.</param>
    public void Add(JournalState? state)
    {
        Kills++;
        if (state is { } known)
        {
            counts[known] = counts.GetValueOrDefault(known) + 1;
        }
        else
        {
            BeforeAnyMove++;
        }
    }

    public int this[JournalState state] => counts.GetValueOrDefault(state);

    public override string ToString() =>
        $"{Kills} kills: {string.Join(", ", counts.Select(pair => $"{pair.Value} in {pair.Key}"))}, {BeforeAnyMove} before the run's first move.";
}
