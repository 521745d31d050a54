using Integration.Core.Journal;
using Integration.Core.Storage;

namespace Integration.Core.Tests.Journal;

internal sealed class KilledException() : Exception("The process was killed.");

/// <summary>Decides at which durable transition the process dies, before or after it; from then on everything it touches throws.</summary>
internal sealed class Kill(Func<int, string, bool> before, Func<int, string, bool> after)
{
    private int transitions;

    /// <summary>What a check of a damaged store finds.</summary>
    public static Finding StoreDamaged { get; } = new() { Code = "PRE401", Severity = FindingSeverity.Blocking, Subject = "connection:store", Text = "The store is damaged." };

    public bool IsDead { get; private set; }

    /// <summary>What the check of the store finds.</summary>
    public IReadOnlyList<Finding> OfStore { get; private init; } = [];

    public List<string> Transitions { get; } = [];

    public static Kill Never() => new((_, _) => false, (_, _) => false);

    public static Kill NeverWith(params IReadOnlyList<Finding> ofStore) => new((_, _) => false, (_, _) => false) { OfStore = ofStore };

    public static Kill Before(int transition) => new((nth, _) => nth == transition, (_, _) => false);

    public static Kill After(int transition) => new((_, _) => false, (nth, _) => nth == transition);

    public static Kill Random(Random random)
    {
        var at = random.Next(0, 10);
        return random.Next(2) == 0 ? Before(at) : After(at);
    }

    public void ThrowIfDead()
    {
        if (IsDead)
            throw new KilledException();
    }

    public async Task<T> AroundAsync<T>(string name, Func<Task<T>> write)
    {
        ThrowIfDead();
        var nth = transitions++;
        Transitions.Add(name);
        DieIf(before(nth, name));
        var result = await write();
        DieIf(after(nth, name));
        return result;
    }

    private void DieIf(bool now)
    {
        IsDead |= now;
        ThrowIfDead();
    }
}

/// <summary>A store of a process that a <see cref="Kill"/> may end.</summary>
internal sealed class KillableStore(ISyncStore inner, Kill kill) : ISyncStore, IJournalStore
{
    public ILinkStore Links => inner.Links;

    public IAssetLinkStore AssetLinks => new KillableAssetLinks(inner.AssetLinks, kill);

    public IObservationStore Observations => inner.Observations;

    public ILinePriceStore LinePrices => inner.LinePrices;

    public IPlanStore Plans => inner.Plans;

    public IJournalStore Journal => this;

    public IAlertStore Alerts => new KillableAlerts(inner.Alerts, kill);

    public IFindingStore Findings => inner.Findings;

    public INoticeStore Notices => inner.Notices;

    public IRunStore Runs => inner.Runs;

    public Task OpenAsync(CancellationToken cancellationToken = default) => inner.OpenAsync(cancellationToken);

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => Task.FromResult(kill.OfStore);

    public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.TryLockAsync(names, cancellationToken);
    }

    public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        inner.CompactAsync(retention, now, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    public Task<IReadOnlyList<TEntry>> AddAsync<TEntry>(IReadOnlyList<TEntry> intents, CancellationToken cancellationToken = default)
        where TEntry : JournalEntry =>
        kill.AroundAsync("→Intent", () => inner.Journal.AddAsync(intents, cancellationToken));

    public async Task MoveAsync(
        long id,
        JournalState from,
        JournalState to,
        string? detail,
        DateTimeOffset at,
        string? targetId = null,
        CancellationToken cancellationToken = default) =>
        await kill.AroundAsync($"{from}→{to}", async () =>
        {
            await inner.Journal.MoveAsync(id, from, to, detail, at, targetId, cancellationToken);
            return true;
        });

    public async Task AcceptAsync(long id, decimal value, string detail, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        await kill.AroundAsync("accept", async () =>
        {
            await inner.Journal.AcceptAsync(id, value, detail, at, cancellationToken);
            return true;
        });

    public Task<IReadOnlyList<JournalEntry>> ListAsync(IReadOnlyCollection<JournalState> states, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.Journal.ListAsync(states, cancellationToken);
    }

    public Task<JournalEntry?> FindAsync(long id, CancellationToken cancellationToken = default) =>
        inner.Journal.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> ListByPlanAsync(string planHash, CancellationToken cancellationToken = default) =>
        inner.Journal.ListByPlanAsync(planHash, cancellationToken);

    public Task<ILookup<ContractLineId, LineEntry>> ListByLineAsync(DateOnly from, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.Journal.ListByLineAsync(from, cancellationToken);
    }

    public Task<ILookup<string, KeyedEntry>> ListByKeysAsync(
        JournalKind kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        kill.ThrowIfDead();
        return inner.Journal.ListByKeysAsync(kind, keys, cancellationToken);
    }

    public Task<IReadOnlyList<JournalMove>> ListMovesAsync(long id, CancellationToken cancellationToken = default) =>
        inner.Journal.ListMovesAsync(id, cancellationToken);
}
