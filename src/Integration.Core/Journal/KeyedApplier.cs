using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Journal;

/// <summary>
/// Applies the approved keyed writes of one plan, in the order given. What the journal or the target knows by key already is not written again: the
/// outcome is Earlier and says what the vendor calls it. An entry whose key the target turned out to have is Superseded, as nothing of it left us.
/// </summary>
internal sealed class KeyedApplier(ISyncStore store, IKeyedTarget target, JournalOptions options, TimeProvider time, ILogger logger)
    : GroupApplier<KeyedWrite, KeyedEntry>(store, options, time, logger)
{
    // Kinds of absolute writes that the target accepts and ignores, with the reason to write no other in this run.
    private readonly Dictionary<JournalKind, string> ignored = [];

    protected override IEnumerable<IReadOnlyList<KeyedWrite>> GroupsOf(IReadOnlyList<KeyedWrite> writes, int size) => KeyedGroups.Of(writes, size);

    protected override (string Name, string Holds) LockOf(KeyedWrite write) => (WriteLocks.NameOf(write.Subject), write.Subject);

    protected override KeyedEntry Intent(KeyedWrite write, string planHash, string runId, DateTimeOffset now) => new()
    {
        Id = 0,
        Kind = write.Kind,
        Key = write.Key,
        Subject = write.Subject,
        Value = write.Value,
        State = JournalState.Intent,
        RunId = runId,
        PlanHash = planHash,
        Reason = write.Reason,
        At = now,
    };

    protected override bool Owns(KeyedEntry entry) => target.Owns(entry);

    protected override async Task<Func<KeyedWrite, WriteOutcome<KeyedWrite>?>> AskJournalAsync(IReadOnlyList<KeyedWrite> group)
    {
        var open = (await Store.Journal.ListAsync(JournalMoves.Open, CancellationToken.None).ConfigureAwait(false)).OfType<KeyedEntry>().ToList();
        var written = new Dictionary<(JournalKind, string), KeyedEntry>();
        foreach (var kind in group.Select(write => write.Kind).Where(kind => kind.IsWrittenOnce()).Distinct())
        {
            string[] keys = [.. group.Where(write => write.Kind == kind).Select(write => write.Key)];
            var entries = await Store.Journal.ListByKeysAsync(kind, keys, CancellationToken.None).ConfigureAwait(false);
            foreach (var entry in entries.SelectMany(ofKey => ofKey).Where(entry => entry.State == JournalState.Verified))
                written[(kind, entry.Key)] = entry;
        }

        return write => Unresolved(write, open) ?? Blocked(write, open) ?? Ignored(write) ?? Earlier(write, written.GetValueOrDefault((write.Kind, write.Key)));
    }

    // A target that accepts absolute writes and ignores them would let every group wait for the whole limit and end in conflicts.
    protected override void OnGroupEnded(IReadOnlyList<PendingWrite<KeyedWrite, KeyedEntry>> group)
    {
        foreach (var kind in group.Where(item => !item.Write.Kind.IsWrittenOnce()).GroupBy(item => item.Write.Kind))
        {
            var read = kind.Where(item => item.Entry.State is (JournalState.Verified or JournalState.Conflict)).ToList();
            if (read.Count > 1 && read.TrueForAll(item => item.Entry.State == JournalState.Conflict))
            {
                ignored.TryAdd(
                    kind.Key,
                    $"The target accepted {read.Count} such writes before this one and none took effect, so no other is written in this run. Look at the conflicts first.");
            }
        }
    }

    protected override GroupWriter<KeyedWrite, KeyedEntry> WriterOf(IReadOnlyList<PendingWrite<KeyedWrite, KeyedEntry>> group) =>
        new KeyedWriter(target, Journal, Options, Time, Logger, group);

    protected override Task ReadBackAsync(
        IReadOnlyCollection<(KeyedEntry Entry, long Since)> sent, Action<KeyedEntry> moved, CancellationToken cancellationToken) =>
        new SentVerifier<KeyedEntry, KeyedState>(new KeyedReadBack(target), Journal, Options, Time, Logger).VerifyAsync(sent, moved, cancellationToken);

    private WriteOutcome<KeyedWrite>? Ignored(KeyedWrite write) =>
        ignored.TryGetValue(write.Kind, out var reason) ? new WriteOutcome<KeyedWrite>(write, ChangeResult.Held, reason) : null;

    private static WriteOutcome<KeyedWrite>? Unresolved(KeyedWrite write, List<KeyedEntry> open) =>
        open.Find(entry => entry.Kind == write.Kind && entry.Key == write.Key) is { } same
            ? new WriteOutcome<KeyedWrite>(
                write, ChangeResult.Unresolved, "An earlier attempt to write it is not settled.", Finding: JournalFindings.Of(same), TargetId: same.TargetId)
            : null;

    // A late effect of the earlier write would undo the later one.
    private static WriteOutcome<KeyedWrite>? Blocked(KeyedWrite write, List<KeyedEntry> open) =>
        !write.Kind.IsWrittenOnce() && open.Exists(entry => entry.Kind == write.Kind && entry.Subject == write.Subject)
            ? new WriteOutcome<KeyedWrite>(write, ChangeResult.Held, $"An earlier write to {write.Subject} is not settled.")
            : null;

    private static WriteOutcome<KeyedWrite>? Earlier(KeyedWrite write, KeyedEntry? written) => written is null
        ? null
        : new WriteOutcome<KeyedWrite>(write, ChangeResult.Earlier, $"Journal entry {written.Id} wrote it.", TargetId: written.TargetId);
}
