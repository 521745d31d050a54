namespace Integration.Core.Journal;

/// <summary>Looks for the keys of writes, all of them in one read.</summary>
internal sealed class KeyedReadBack(IKeyedTarget target) : ReadBack<KeyedEntry, KeyedState>
{
    /// <inheritdoc/>
    public override bool Owns(KeyedEntry entry) => target.Owns(entry);

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<long, Reading<KeyedState>>> ReadAsync(
        IReadOnlyCollection<KeyedEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return new Dictionary<long, Reading<KeyedState>>();

        var states = await target.ReadAsync(entries, cancellationToken).ConfigureAwait(false);
        return entries.ToDictionary(entry => entry.Id, entry => states.GetValueOrDefault(entry.Id));
    }

    /// <inheritdoc/>
    public override Verdict? JudgeSent(KeyedEntry entry, KeyedState present, bool isOver) => present switch
    {
        KeyedState.Found found => Verified(found),
        _ when isOver => new Verdict(JournalState.Conflict, $"accepted, but {present}"),
        _ => null,
    };

    /// <inheritdoc/>
    public override Verdict JudgeUnknown(KeyedEntry entry, KeyedState first, KeyedState second) => (first, second) switch
    {
        (_, KeyedState.Found found) => Verified(found),
        (KeyedState.Missing, KeyedState.Missing) => new Verdict(JournalState.Intent, "not written: looked for twice and not found"),
        _ => new Verdict(JournalState.Conflict, $"{first}, and then {second}"),
    };

    private static Verdict Verified(KeyedState.Found found) => new(JournalState.Verified, $"{found}", found.TargetId);
}
