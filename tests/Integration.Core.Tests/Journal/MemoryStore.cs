using Integration.Core.Journal;
using Integration.Core.Storage;

namespace Integration.Core.Tests.Journal;

/// <summary>A journal in memory with the rules of a store's, for explorers that need a hundred thousand of them.</summary>
internal sealed class MemoryStore : ISyncStore, IJournalStore
{
    private readonly List<JournalEntry> entries = [];
    private readonly HashSet<string> locks = [];

    public IReadOnlyList<JournalEntry> Entries => entries;

    public ILinkStore Links => throw new NotSupportedException();

    public IAssetLinkStore AssetLinks => throw new NotSupportedException();

    public IObservationStore Observations => throw new NotSupportedException();

    public ILinePriceStore LinePrices => throw new NotSupportedException();

    public IPlanStore Plans => throw new NotSupportedException();

    public IJournalStore Journal => this;

    public IAlertStore Alerts => throw new NotSupportedException();

    public IFindingStore Findings => throw new NotSupportedException();

    public INoticeStore Notices => throw new NotSupportedException();

    public IRunStore Runs => throw new NotSupportedException();

    public void ReleaseLocks() => locks.Clear();

    public Task OpenAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        if (names.Any(locks.Contains))
            return Task.FromResult<IAsyncDisposable?>(null);

        locks.UnionWith(names);
        return Task.FromResult<IAsyncDisposable?>(new Holder(() => locks.ExceptWith(names)));
    }

    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IReadOnlyList<TEntry>> AddAsync<TEntry>(IReadOnlyList<TEntry> intents, CancellationToken cancellationToken = default)
        where TEntry : JournalEntry
    {
        if (intents.Any(intent => Taken(intent, except: 0)))
            return Task.FromException<IReadOnlyList<TEntry>>(new WriteTakenException("taken"));

        var added = new List<TEntry>();
        foreach (var intent in intents)
        {
            added.Add(intent with { Id = entries.Count + 1, State = JournalState.Intent });
            entries.Add(added[^1]);
        }

        return Task.FromResult<IReadOnlyList<TEntry>>(added);
    }

    public Task MoveAsync(
        long id,
        JournalState from,
        JournalState to,
        string? detail,
        DateTimeOffset at,
        string? targetId = null,
        CancellationToken cancellationToken = default)
    {
        var entry = entries[(int)id - 1];
        if (entry.State != from || !JournalMoves.Allows(from, to))
            return Task.FromException(new InvalidOperationException($"{id} is {entry.State}, asked {from}→{to}"));

        if (JournalMoves.MayHaveLeft.Contains(to) && Taken(entry, except: id))
            return Task.FromException(new WriteTakenException("taken"));

        entry = entry with { State = to, Detail = detail ?? entry.Detail, At = at };
        entries[(int)id - 1] = entry is KeyedEntry keyed ? keyed with { TargetId = targetId ?? (to == JournalState.Resolved ? null : keyed.TargetId) } : entry;
        return Task.CompletedTask;
    }

    public Task AcceptAsync(long id, decimal value, string detail, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<JournalEntry>> ListAsync(IReadOnlyCollection<JournalState> states, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<JournalEntry>>([.. entries.Where(entry => states.Count == 0 || states.Contains(entry.State))]);

    public Task<JournalEntry?> FindAsync(long id, CancellationToken cancellationToken = default) =>
        Task.FromResult(entries.Find(entry => entry.Id == id));

    public Task<IReadOnlyList<JournalEntry>> ListByPlanAsync(string planHash, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ILookup<ContractLineId, LineEntry>> ListByLineAsync(DateOnly from, CancellationToken cancellationToken = default) =>
        Task.FromResult(entries.OfType<LineEntry>()
            .Where(entry => JournalMoves.MayHaveLeft.Contains(entry.State) || entry.State == JournalState.DateTaken)
            .ToLookup(entry => entry.Line));

    public Task<ILookup<string, KeyedEntry>> ListByKeysAsync(
        JournalKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        Task.FromResult(entries.OfType<KeyedEntry>().Where(entry => entry.Kind == kind && keys.Contains(entry.Key)).ToLookup(entry => entry.Key));

    public Task<IReadOnlyList<JournalMove>> ListMovesAsync(long id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    private bool Taken(JournalEntry asked, long except) => asked switch
    {
        LineEntry { Kind: JournalKind.Units } line => Exists<LineEntry>(
            entry => entry.Kind == JournalKind.Units && entry.Line == line.Line && entry.EffectiveDate == line.EffectiveDate, except),
        KeyedEntry keyed when keyed.Kind.IsWrittenOnce() => Exists<KeyedEntry>(entry => entry.Kind == keyed.Kind && entry.Key == keyed.Key, except),
        _ => false,
    };

    private bool Exists<TEntry>(Func<TEntry, bool> same, long except)
        where TEntry : JournalEntry =>
        entries.OfType<TEntry>().Any(entry => entry.Id != except && same(entry) && JournalMoves.MayHaveLeft.Contains(entry.State));

    private sealed class Holder(Action release) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            release();
            return ValueTask.CompletedTask;
        }
    }
}
